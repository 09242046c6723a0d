// lsp: the language server, for editors.
#include "driver/report.h"

#include "service/lsp/server.h"

namespace theory::driver {
namespace {

ExitStatus serveEditor(const Arguments& arguments, Environment& environment) {
    if (!arguments.operands.empty())
        return refuse(surplusArgument("lsp", arguments.operands.front()), environment);
    const bool isGood = service::lsp::serve({
        .read = environment.readSome,
        .out = environment.out,
        .disk = environment.files,
        .readPdf = environment.readPdf,
        .version = environment.version,
    });
    return isGood ? AllIsWell : ErrorsFound;
}

const Registered command(Command{
    .name = "lsp",
    .operands = "",
    .summary = "serve an editor, on standard input and output",
    .description = "Speaks the language server protocol (3.17) with an editor, which starts it. "
                   "What is in editors/ of theoryc says how.",
    .options = {{"--stdio", "", "", "standard input and output, which is all there is"}},
    .run = serveEditor,
});

} // namespace
} // namespace theory::driver
