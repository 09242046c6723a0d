// All that is known of a kind, as SARIF's reportingDescriptor.
#include "support/sarif_rules.h"

#include "support/kind_words.h"

namespace theory {
namespace {

namespace json = llvm::json;

using Explain = void(const KindInfo&, llvm::raw_ostream&);

std::string explained(const KindInfo& kind, Explain explain) {
    std::string text;
    llvm::raw_string_ostream out(text);
    explain(kind, out);
    return json::fixUTF8(text);
}

void writeTexts(const KindInfo& kind, json::OStream& out) {
    out.attributeObject("shortDescription",
                        [&] { out.attribute("text", llvm::StringRef(firstSentence(kind.why))); });
    out.attributeObject("fullDescription",
                        [&] { out.attribute("text", llvm::StringRef(kind.why)); });
    out.attributeObject("help", [&] {
        out.attribute("text", explained(kind, writeExplanation));
        out.attribute("markdown", explained(kind, writeMarkdownExplanation));
    });
}

void writeConfiguration(Severity severity, json::OStream& out) {
    out.attributeObject("defaultConfiguration", [&] {
        if (severity == Severity::Off)
            out.attribute("enabled", false);
        else
            out.attribute("level", llvm::StringRef(severityWords[severity]));
    });
}

void writeTags(const KindInfo& kind, json::OStream& out) {
    if (kind.group.empty() && kind.standard.empty())
        return;
    out.attributeObject("properties", [&] {
        out.attributeArray("tags", [&] {
            for (std::string_view tag : {kind.group, kind.standard})
                if (!tag.empty())
                    out.value(llvm::StringRef(tag));
        });
    });
}

} // namespace

SarifRules::SarifRules(const Diagnostics& diagnostics, bool isPlaced) {
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.span.isSomewhere() == isPlaced)
            kinds_.push_back(diagnostic.kind);
    std::ranges::sort(kinds_, {}, &KindInfo::code);
    const auto repeated = std::ranges::unique(kinds_, {}, &KindInfo::code);
    kinds_.erase(repeated.begin(), repeated.end());
}

void SarifRules::write(json::OStream& out) const {
    for (const KindInfo* kind : kinds_)
        out.object([&] {
            out.attribute("id", llvm::StringRef(kind->code));
            out.attribute("name", llvm::StringRef(kind->name));
            writeTexts(*kind, out);
            writeConfiguration(kind->severity, out);
            writeTags(*kind, out);
        });
}

std::size_t SarifRules::indexOf(const KindInfo& kind) const {
    const auto found = std::ranges::lower_bound(kinds_, kind.code, {}, &KindInfo::code);
    return static_cast<std::size_t>(found - kinds_.begin());
}

} // namespace theory
