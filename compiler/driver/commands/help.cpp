// help: what the commands do, and their options.
#include "driver/help.h"
#include "driver/driver.h"
#include "driver/report.h"

namespace theory::driver {
namespace {

ExitStatus help(const Arguments& arguments, Environment& environment) {
    if (arguments.operands.size() > 1)
        return refuse(surplusArgument("help", arguments.operands[1]), environment);
    if (arguments.operands.empty()) {
        writeOverview(environment.out);
        return AllIsWell;
    }
    const llvm::StringRef name = arguments.operands.front();
    const Command* command = Registered<Command>::find(std::string_view(name));
    if (!command)
        return refuse(unknownCommand(name), environment);
    writeHelp(*command, environment.out);
    return AllIsWell;
}

const Registered command(Command{
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "say what a command does, and its options",
    .description =
        "Says what COMMAND does, and lists its options; without COMMAND, lists the commands.",
    .options = {},
    .run = help,
});

} // namespace
} // namespace theory::driver
