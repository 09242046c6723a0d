// The language server: one editor, from its first message to its last.
#pragma once

#include "service/lsp/message_stream.h"
#include "service/lsp/session.h"

namespace theory::service::lsp {

// What the server needs of the world.
struct Streams {
    ReadBytes read; // called on a thread of its own; not after the message `exit`
    llvm::raw_ostream& out;
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk;
    model::PdfReader readPdf;
    llvm::StringRef version; // of the program
};

// Serves until the editor says `exit` or its messages end. True where it went as the protocol has
// it: `shutdown` was asked for, and `exit` came.
bool serve(const Streams& streams);

} // namespace theory::service::lsp
