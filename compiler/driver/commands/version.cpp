// version: which theoryc this is.
#include "driver/report.h"

namespace theory::driver {
namespace {

ExitStatus version(const Arguments& arguments, Environment& environment) {
    if (!arguments.operands.empty())
        return refuse(surplusArgument("version", arguments.operands.front()), environment);
    environment.out << "theoryc " << environment.version << '\n';
    return AllIsWell;
}

const Registered command(Command{
    .name = "version",
    .operands = "",
    .summary = "say which version of theoryc this is",
    .description = "Says which version of theoryc this is.",
    .options = {},
    .run = version,
});

} // namespace
} // namespace theory::driver
