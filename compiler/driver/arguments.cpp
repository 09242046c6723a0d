// Reads a command line, and says what in it is not understood.
#include "driver/arguments.h"

#include "support/suggest.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string> unknownOption{
    {
        .name = "unknown-option",
        .code = "D002",
        .why = "An option that a command does not have is most likely a misspelt one. Nothing is "
               "done, since something else was meant. `theoryc help COMMAND` lists the options.",
        .bad = "$ theoryc check --colour never main.theory\n",
        .good = "$ theoryc check --color never main.theory\n",
    },
    "there is no option `{}` here"};

const DiagnosticKind<std::string, std::string> missingValue{
    {
        .name = "missing-value",
        .code = "D003",
        .why = "Some options are followed by a value, such as the kind of result or the folder it "
               "goes to; others are switches and have none.",
        .bad = "$ theoryc build main.theory --emit\n",
        .good = "$ theoryc check main.theory --color never\n",
    },
    "`{}` {}"};

const DiagnosticKind<std::string, std::string> unknownChoice{
    {
        .name = "unknown-choice",
        .code = "D004",
        .why = "The option is followed by one of a few words. `theoryc help COMMAND` lists them.",
        .bad = "$ theoryc check --deny warning main.theory\n",
        .good = "$ theoryc check --deny warnings main.theory\n",
    },
    "`{}` knows no `{}`"};

const DiagnosticKind<std::string, std::string> missing{
    {
        .name = "missing-argument",
        .code = "D005",
        .why = "The command needs to be told more before it can do anything.",
        .bad = "$ theoryc explain\n",
        .good = "$ theoryc explain S010\n",
    },
    "`theoryc {}` needs {}"};

const DiagnosticKind<std::string, std::string> surplus{
    {
        .name = "surplus-argument",
        .code = "D006",
        .why =
            "The command was told more than it can use. Nothing is done, since something else was "
            "meant.",
        .bad = "$ theoryc version main.theory\n",
        .good = "$ theoryc version\n",
    },
    "`theoryc {}` has no use for `{}`"};

// What the option's value may be; empty where anything may.
std::vector<std::string_view> valuesOf(const Option& option) {
    return option.listValues ? option.listValues() : option.values;
}

bool isNumber(llvm::StringRef value) {
    std::size_t number = 0;
    return !value.getAsInteger(10, number);
}

bool takesOption(llvm::StringRef arg) { return arg.size() > 1 && arg.starts_with("-"); }

class Reader {
public:
    Reader(llvm::ArrayRef<Option> options, llvm::ArrayRef<std::string>& args, Diagnostics& out)
        : options_(options), args_(args), out_(out) {}

    Arguments read(bool stopsAtOperand) {
        while (!args_.empty() && !(stopsAtOperand && !takesOption(args_.front()))) {
            const std::string arg = take();
            if (arg == "--") {
                read_.operands.insert(read_.operands.end(), args_.begin(), args_.end());
                args_ = {};
            } else if (takesOption(arg)) {
                readOption(arg);
            } else {
                read_.operands.push_back(arg);
            }
        }
        return std::move(read_);
    }

private:
    std::string take() {
        std::string arg = args_.front();
        args_ = args_.drop_front();
        return arg;
    }

    void readOption(llvm::StringRef arg) {
        const bool isLong = arg.starts_with("--");
        const auto [longName, longValue] = arg.split('=');
        const llvm::StringRef name = isLong ? longName : arg.take_front(2);
        const bool hasValue = isLong ? arg.contains('=') : arg.size() > 2;
        const llvm::StringRef value = isLong ? longValue : arg.drop_front(2);
        const Option* option = find(name);
        if (!option) {
            reportUnknown(name);
        } else if (option->value.empty()) {
            if (hasValue)
                out_.push_back(missingValue.at({}, name.str(), "is a switch and has no value"));
            read_.options[std::string(option->name)];
        } else if (hasValue) {
            store(*option, value);
        } else if (!args_.empty() && (!takesOption(args_.front()) || args_.front() == "-")) {
            store(*option, take());
        } else {
            out_.push_back(missingValue.at(
                {}, name.str(),
                fmt::format("is followed by {}, and nothing is there", option->value)));
        }
    }

    const Option* find(llvm::StringRef name) const {
        const auto found = std::ranges::find_if(options_, [name](const Option& option) {
            return name == llvm::StringRef(option.name) || name == llvm::StringRef(option.letter);
        });
        return found == options_.end() ? nullptr : &*found;
    }

    void reportUnknown(llvm::StringRef name) {
        Nearest nearest(name);
        for (const Option& option : options_)
            nearest.offer(option.name);
        Diagnostic report = unknownOption.at({}, name.str());
        if (auto word = nearest.result())
            report.help = fmt::format("write `{}`", word->str());
        out_.push_back(std::move(report));
    }

    void store(const Option& option, llvm::StringRef value) {
        std::vector<std::string>& stored = read_.options[std::string(option.name)];
        if (!option.isList)
            stored.clear();
        llvm::SmallVector<llvm::StringRef> parts;
        if (option.isList)
            value.split(parts, ',', -1, /*KeepEmpty=*/false);
        else
            parts.push_back(value);
        for (llvm::StringRef part : parts) {
            stored.push_back(part.str());
            checkValue(option, part);
        }
    }

    void checkValue(const Option& option, llvm::StringRef value) {
        const std::vector<std::string_view> known = valuesOf(option);
        if (!known.empty() && !std::ranges::count(known, std::string_view(value)))
            out_.push_back(unknownValue(option.name, value, known));
        if (option.isNumber && !isNumber(value))
            out_.push_back(missingValue.at(
                {}, std::string(option.name),
                fmt::format("is followed by a number, and `{}` is none", value.str())));
    }

    llvm::ArrayRef<Option> options_;
    llvm::ArrayRef<std::string>& args_;
    Diagnostics& out_;
    Arguments read_;
};

} // namespace

llvm::ArrayRef<std::string> Arguments::values(std::string_view option) const {
    auto found = options.find(option);
    if (found == options.end())
        return {};
    return found->second;
}

llvm::StringRef Arguments::value(std::string_view option) const {
    const llvm::ArrayRef<std::string> given = values(option);
    return given.empty() ? llvm::StringRef() : llvm::StringRef(given.back());
}

llvm::ArrayRef<Option> commonOptions() {
    static const std::vector<Option> options{
        {"--color",
         "",
         "WHEN",
         "colours in messages: auto, always or never",
         {"auto", "always", "never"}},
        {"--help", "-h", "", "say what the command does, and do nothing"},
    };
    return options;
}

Arguments parseArguments(llvm::ArrayRef<Option> options, bool stopsAtOperand,
                         llvm::ArrayRef<std::string>& args, Diagnostics& out) {
    return Reader(options, args, out).read(stopsAtOperand);
}

Diagnostic unknownValue(std::string_view option, llvm::StringRef value,
                        llvm::ArrayRef<std::string_view> known) {
    Nearest nearest(value);
    std::string all;
    for (std::string_view word : known) {
        nearest.offer(word);
        all += (all.empty() ? "" : ", ") + std::string(word);
    }
    Diagnostic report = unknownChoice.at({}, std::string(option), value.str());
    if (auto word = nearest.result())
        return std::move(report).helping(fmt::format("write `{}`", word->str()));
    return std::move(report).helping(known.size() == 1 ? "write `" + all + "`"
                                                       : "choose from " + all);
}

Diagnostic missingArgument(std::string_view command, std::string_view what) {
    return missing.at({}, std::string(command), std::string(what))
        .helping(fmt::format("`theoryc help {}` says more", command));
}

Diagnostic surplusArgument(std::string_view command, llvm::StringRef argument) {
    return surplus.at({}, std::string(command), argument.str());
}

} // namespace theory::driver
