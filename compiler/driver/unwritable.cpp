// The words for a full disk, a folder without permission, a closed output.
#include "driver/unwritable.h"

namespace theory::driver {
namespace {

const DiagnosticKind<std::string, std::string> unwritableOutput{
    {
        .name = "unwritable-output",
        .code = "D009",
        .why =
            "A result could not be written: the disk is full, the folder may not be written to, or "
            "a file stands where a folder is due. Either all results of a run are written or none; "
            "those of earlier runs stay as they were.",
        .bad = "$ theoryc build main.theory --emit dot -o main.theory\n"
               "theory clubs\ncmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n",
        .good =
            "$ theoryc build main.theory --emit dot -o results\n"
            "theory clubs\ncmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n",
    },
    "`{}` cannot be written: {}"};

} // namespace

Diagnostic unwritable(const WriteFailure& failure) {
    return unwritableOutput.at({}, failure.path, failure.reason);
}

} // namespace theory::driver
