// The command line's options and operands, by declaration.
#pragma once

#include "support/diagnostic.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace theory::driver {

struct Option {
    std::string_view name;   // `--emit`
    std::string_view letter; // `-o`; may be empty
    std::string_view value;  // what follows it, as in the help: `KIND`; empty for a switch
    std::string_view summary;
    std::vector<std::string_view> values{}; // what it may be; empty where anything may follow
    bool isList = false; // may be repeated, and takes several with commas between
    // The same as `values`, where they are known only once all files have registered theirs.
    std::vector<std::string_view> (*listValues)() = nullptr;
    bool isNumber = false; // a whole one, not below zero
};

struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>, std::less<>> options; // those that were given

    bool has(std::string_view option) const { return options.find(option) != options.end(); }
    llvm::ArrayRef<std::string> values(std::string_view option) const;
    // The last value given; empty where there is none.
    llvm::StringRef value(std::string_view option) const;
};

// What every command understands.
llvm::ArrayRef<Option> commonOptions();

// Takes options and operands off the front of `args`, up to its end or, with `stopsAtOperand`, up
// to the first operand. `--name value`, `--name=value`, `-o value`, `-ovalue`; all behind `--` are
// operands.
Arguments parseArguments(llvm::ArrayRef<Option> options, bool stopsAtOperand,
                         llvm::ArrayRef<std::string>& args, Diagnostics& out);

// The kind of an option's value that it does not know.
Diagnostic unknownValue(std::string_view option, llvm::StringRef value,
                        llvm::ArrayRef<std::string_view> known);

// Says that a command lacks something or has too much of it.
Diagnostic missingArgument(std::string_view command, std::string_view what);
Diagnostic surplusArgument(std::string_view command, llvm::StringRef argument);

} // namespace theory::driver
