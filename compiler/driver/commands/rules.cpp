// rules: a list of everything that can be reported.
#include "driver/command.h"
#include "driver/manual.h"
#include "driver/report.h"

namespace theory::driver {
namespace {

ExitStatus rules(const Arguments& arguments, Environment& environment) {
    if (!arguments.operands.empty())
        return refuse(surplusArgument("rules", arguments.operands.front()), environment);
    if (arguments.value("--format") == "json")
        writeJson(allKinds(), environment.out);
    else
        writeTable(allKinds(), environment.out);
    return AllIsWell;
}

const Registered command(Command{
    .name = "rules",
    .operands = "",
    .summary = "list everything that can be reported",
    .description = "Lists the code, the severity and the name of everything that can be reported, "
                   "with the group that it is switched with, the item of a reporting standard that "
                   "it stands for, and a sentence. `theoryc explain CODE` says more.",
    .options = {{"--format",
                 "",
                 "FORM",
                 "text, or json: an object a line, with all that `explain` says",
                 {"text", "json"}}},
    .run = rules,
});

} // namespace
} // namespace theory::driver
