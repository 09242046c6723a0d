// LLVM's type for them knows neither codes nor where these are explained.
#include "service/lsp/diagnostics.h"

#include "support/fix_words.h"

namespace theory::service::lsp {
namespace {

constexpr Table<Severity, protocol::DiagnosticSeverity>
    severities({protocol::DiagnosticSeverity::Hint, protocol::DiagnosticSeverity::Information,
                protocol::DiagnosticSeverity::Warning, protocol::DiagnosticSeverity::Error});

// Editors show the message alone, so what can be done about it goes along.
std::string wordsOf(const Matter& matter) {
    std::string words = matter.diagnostic->message;
    if (!matter.diagnostic->note.empty())
        words += ": " + matter.diagnostic->note;
    const std::string help = helpOf(*matter.diagnostic, matter.snapshot->sources());
    return help.empty() ? words : words + "\n" + help;
}

json::Array relatedTo(const Matter& matter, const Session& session) {
    json::Array related;
    for (const Label& label : matter.diagnostic->labels)
        if (const auto location = session.locationOf(label.span, *matter.snapshot))
            related.push_back(json::Object{{"location", written(*location)},
                                           {"message", json::fixUTF8(label.words)}});
    return related;
}

} // namespace

json::Value diagnosticOf(const Matter& matter, const Session& session) {
    const Diagnostic& diagnostic = *matter.diagnostic;
    protocol::Diagnostic result;
    result.range = session.rangeOf(matter.span, *matter.file);
    result.severity = severities[diagnostic.severity];
    result.source = "theoryc";
    result.message = json::fixUTF8(wordsOf(matter));
    if (diagnostic.kind->marksUnused)
        result.tags.push_back(protocol::DiagnosticTag::Unnecessary);
    json::Value value = toJSON(result);
    json::Object& object = *value.getAsObject();
    if (json::Array related = relatedTo(matter, session); !related.empty())
        object["relatedInformation"] = std::move(related);
    object["code"] = llvm::StringRef(diagnostic.kind->code);
    if (std::string address = session.editor().explanations; !address.empty()) {
        constexpr llvm::StringLiteral gap = "{code}";
        if (const std::size_t at = address.find(gap); at != std::string::npos)
            address.replace(at, gap.size(), diagnostic.kind->code);
        object["codeDescription"] = json::Object{{"href", std::move(address)}};
    }
    return value;
}

} // namespace theory::service::lsp
