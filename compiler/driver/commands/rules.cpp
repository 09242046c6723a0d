// rules: a list of everything that can be reported.
#include "driver/command.h"
#include "driver/manual.h"
#include "driver/report.h"

#include "support/wrap.h"

#include "fmt/format.h"

namespace theory::driver {
namespace {

// A list has room for one sentence; `explain` has the rest.
std::string_view firstSentence(std::string_view why) {
    const std::size_t stop = why.find(". ");
    return why.substr(0, stop == std::string_view::npos ? stop : stop + 1);
}

ExitStatus rules(const Arguments& arguments, Environment& environment) {
    if (!arguments.operands.empty())
        return refuse(surplusArgument("rules", arguments.operands.front()), environment);
    for (const KindInfo* kind : allKinds())
        environment.out << fmt::format("{} {:<7} {}\n", kind->code, severityWords[kind->severity],
                                       kind->name)
                        << wrapped(firstSentence(kind->why), 5);
    return AllIsWell;
}

const Registered command(Command{
    .name = "rules",
    .operands = "",
    .summary = "list everything that can be reported",
    .description = "Lists the code, the severity and the name of everything that can be reported, "
                   "each with a sentence. `theoryc explain CODE` says more.",
    .options = {},
    .run = rules,
});

} // namespace
} // namespace theory::driver
