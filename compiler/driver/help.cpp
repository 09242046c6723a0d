// Writes the help pages.
#include "driver/help.h"

#include "support/display.h"
#include "support/wrap.h"

namespace theory::driver {
namespace {

unsigned startOf(const std::vector<std::string>& names) {
    unsigned widest = 0;
    for (const std::string& name : names)
        widest = std::max(widest, columnsOf(name));
    return std::min(widest + 4, 26U);
}

void writeOptions(llvm::ArrayRef<Option> options, llvm::raw_ostream& out) {
    std::vector<std::string> names;
    for (const Option& option : options)
        names.push_back(fmt::format("{}{}{}{}{}", option.letter, option.letter.empty() ? "" : ", ",
                                    option.name, option.value.empty() ? "" : " ", option.value));
    for (std::size_t i = 0; i < options.size(); ++i)
        out << wrappedEntry(names[i], options[i].summary, startOf(names));
}

} // namespace

void writeOverview(llvm::raw_ostream& out) {
    out << "theoryc checks programme theories, and makes diagrams, reports and data of them.\n\n"
           "usage: theoryc COMMAND [ARGUMENT…]\n\n";
    std::vector<std::string> names;
    for (const Command& command : Registered<Command>::all())
        names.emplace_back(command.name);
    for (const Command& command : Registered<Command>::all())
        out << wrappedEntry(command.name, command.summary, startOf(names));
    out << "\n`theoryc help COMMAND` says more. To begin: `theoryc check FILE.theory`.\n";
}

void writeHelp(const Command& command, llvm::raw_ostream& out) {
    const char* options = command.options.empty() ? "" : " [OPTION…]";
    out << "usage: theoryc " << command.name << options << (command.operands.empty() ? "" : " ")
        << command.operands << "\n\n"
        << wrapped(command.description) << '\n';
    std::vector<Option> all = command.options;
    all.insert(all.end(), commonOptions().begin(), commonOptions().end());
    writeOptions(all, out);
    if (command.writeMore)
        command.writeMore(out);
}

} // namespace theory::driver
