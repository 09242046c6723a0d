// query: what theoryc has understood of a file, for tests and bug reports.
#include "driver/inputs.h"
#include "driver/report.h"

#include "syntax/parse.h"
#include "syntax/print_tree.h"

namespace theory::driver {
namespace {

constexpr std::string_view tree = "tree";

ExitStatus query(const Arguments& arguments, Environment& environment) {
    if (arguments.operands.empty())
        return refuse(missingArgument("query", "to know what is asked, such as `tree`"),
                      environment);
    if (arguments.operands.front() != tree)
        return refuse(unknownValue("query", arguments.operands.front(), tree), environment);
    const llvm::ArrayRef files = llvm::ArrayRef(arguments.operands).drop_front();
    if (files.empty())
        return refuse(missingArgument("query", "a file behind `tree`"), environment);
    Sources sources(environment.files);
    Diagnostics found;
    const std::vector<Input> inputs = openInputs(files, environment, sources, found);
    if (!found.empty())
        return refuse(std::move(found), environment);
    for (const Input& input : inputs)
        syntax::printTree(syntax::parse(*input.file, found), environment.out);
    return report(std::move(found), sources, reportOptions(arguments), environment);
}

const Registered command(Command{
    .name = "query",
    .operands = "tree FILE…",
    .summary = "show what was understood of a file, for bug reports",
    .description =
        "`query tree` lists the declarations and clauses of each FILE with their places, "
        "as they were read, and the comments that belong to them.",
    .options = withReportOptions({}),
    .run = query,
});

} // namespace
} // namespace theory::driver
