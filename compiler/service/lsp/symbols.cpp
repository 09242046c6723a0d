// A row for each word.
#include "service/lsp/symbols.h"

#include "llvm/ADT/StringSwitch.h"

namespace theory::service::lsp {

protocol::SymbolKind symbolKind(llvm::StringRef what) {
    using Kind = protocol::SymbolKind;
    return llvm::StringSwitch<Kind>(what)
        .Case("theory", Kind::Module)
        .Case("section", Kind::Namespace)
        .Case("CMOC", Kind::Class)
        .Case("context", Kind::Variable)
        .Case("mechanism", Kind::Function)
        .Case("outcome", Kind::Event)
        .Case("intervention", Kind::Interface)
        .Case("actor", Kind::Object)
        .Case("construct", Kind::Constant)
        .Case("source", Kind::Key)
        .Case("scale", Kind::Enum)
        .Case("grade", Kind::EnumMember)
        .Case("flow", Kind::Array)
        .Case("stream", Kind::Array)
        .Case("case", Kind::Struct)
        .Case("link", Kind::Operator)
        .Default(Kind::Property);
}

} // namespace theory::service::lsp
