// Finds the command and hands it its arguments.
#include "driver/driver.h"

#include "driver/help.h"
#include "driver/report.h"
#include "driver/unwritable.h"
#include "support/suggest.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> commandUnknown{
    {
        .name = "unknown-command",
        .code = "D001",
        .why =
            "The first word behind `theoryc` says what to do. `theoryc help` lists the commands.",
        .bad = "$ theoryc chek main.theory\n",
        .good = "$ theoryc check main.theory\n",
    },
    "there is no command `{}`"};

// What can stand before a command.
llvm::ArrayRef<Option> leadingOptions() {
    static const std::vector<Option> options = [] {
        std::vector<Option> all = commonOptions().vec();
        all.push_back({"--version", "-V", "", "say which version this is"});
        return all;
    }();
    return options;
}

void chooseColour(const Arguments& arguments, Environment& environment) {
    if (const llvm::StringRef when = arguments.value("--color"); when == "always")
        environment.colour = environment.colourOut = true;
    else if (when == "never")
        environment.colour = environment.colourOut = false;
}

ExitStatus runCommand(const Command& command, llvm::ArrayRef<std::string> args,
                      Environment& environment) {
    std::vector<Option> options = command.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    Diagnostics found;
    const Arguments arguments = parseArguments(options, false, args, found);
    chooseColour(arguments, environment);
    if (arguments.has("--help")) {
        writeHelp(command, environment.out);
        return AllIsWell;
    }
    if (!found.empty())
        return refuse(std::move(found), environment);
    return command.run(arguments, environment);
}

ExitStatus dispatch(llvm::ArrayRef<std::string> args, Environment& environment) {
    Diagnostics found;
    const Arguments leading = parseArguments(leadingOptions(), true, args, found);
    chooseColour(leading, environment);
    if (!found.empty())
        return refuse(std::move(found), environment);
    if (leading.has("--version"))
        return runCommand(*Registered<Command>::find("version"), {}, environment);
    if (args.empty()) {
        writeOverview(leading.has("--help") ? environment.out : environment.err);
        return leading.has("--help") ? AllIsWell : NotDone;
    }
    const Command* command = Registered<Command>::find(args.front());
    if (!command)
        return refuse(unknownCommand(args.front()), environment);
    if (leading.has("--help")) {
        writeHelp(*command, environment.out);
        return AllIsWell;
    }
    return runCommand(*command, args.drop_front(), environment);
}

} // namespace

int run(llvm::ArrayRef<std::string> args, Environment& environment) {
    Environment own = environment;
    const ExitStatus status = dispatch(args, own);
    const std::error_code error = own.flushOut();
    if (!error)
        return status;
    // Who closed the other end knows it; `theoryc rules | head` deserves no message.
    if (error != std::errc::broken_pipe)
        refuse(unwritable({"standard output", error.message()}), own);
    return NotDone;
}

Diagnostic unknownCommand(llvm::StringRef name) {
    Nearest nearest(name);
    for (const Command& command : Registered<Command>::all())
        nearest.offer(command.name);
    Diagnostic report = commandUnknown.at({}, name.str());
    if (auto word = nearest.result())
        return std::move(report).helping(fmt::format("write `theoryc {}`", word->str()));
    return std::move(report).helping("`theoryc help` lists the commands");
}

} // namespace theory::driver
