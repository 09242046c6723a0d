// A table of them; where they may stand is the grammar's to say.
#include "service/features/snippets.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

struct Snippet {
    const char* word; // that it begins with
    const char* label;
    const char* detail;
    const char* text;
};

constexpr Snippet snippets[] = {
    {"cmoc", "cmoc …", "a whole CMOC",
     "cmoc ${1:name} \"${2:title}\" {\n  context   ${3:\"…\"}\n  mechanism ${4:\"…\"}\n  outcome   "
     "${5:\"…\"}\n  supported by @${6:source} ${0}\n}"},
    {"theory", "theory …", "the header",
     "theory ${1:name} \"${2:title}\" {\n  version  \"0.1\"\n  stage    ${3|initial,refined,final|}"
     "\n  question \"${4:what works, for whom, in what circumstances, and why?}\"\n}$0"},
    {"section", "section …", "a section", "section ${1:name} \"${2:title}\" {\n  $0\n}"},
    {"source", "source …", "a source",
     "source ${1:key} \"${2:title}\" {\n  authors \"${3:Family, G.}\"\n  year    ${4:2024}\n}$0"},
    {"link", "link …", "a causal sentence",
     "link ${1:from} ${2|increases,decreases,enables,blocks,moderates|} ${3:to}$0"},
    {"recommendation", "recommendation …", "a recommendation",
     "recommendation ${1:1} \"${2:what to do}\" {\n  to   ${3:whom}\n  from ${4:CMOC}\n}$0"},
    {"view", "view …", "a picture",
     "view ${1:name} \"${2:title}\" {\n  kind ${3|constructs,cmocs,cmoc,lanes,flow,shift,matrix|}\n"
     "  show $0\n}"},
    {"case", "case …", "a case",
     "case ${1:name} \"${2:title}\" {\n  present  ${3:construct}\n  observed ${4:outcome}\n}$0"},
    {"supported", "supported by …", "evidence with an extract",
     "supported by @${1:source} p. ${2:1} \"${3:extract}\"$0"},
    {"confidence", "confidence …", "how far it can be relied on",
     "confidence ${1|high,moderate,low,very low|} \"${2:why}\"$0"},
};

// Lines below the first as deep as that.
std::string indented(llvm::StringRef text, llvm::StringRef indent) {
    std::string out;
    for (char c : text) {
        out += c;
        if (c == '\n')
            out += indent;
    }
    return out;
}

} // namespace

void addSnippets(const syntax::Expectation& expected, model::Owner owner, const SourceFile& file,
                 std::vector<Proposal>& out) {
    const llvm::StringRef line = file.line(file.lineOf(expected.typed.begin));
    const llvm::StringRef indent = line.take_while([](char c) { return c == ' ' || c == '\t'; });
    for (const Snippet& snippet : snippets)
        if (llvm::is_contained(expected.words, snippet.word) &&
            (owner == model::Owner::Count || model::mayStandIn(owner, snippet.word)))
            out.push_back({.label = snippet.label,
                           .insert = indented(snippet.text, indent),
                           .detail = snippet.detail,
                           .kind = ProposalKind::Snippet,
                           .isSnippet = true,
                           .rank = 20});
}

} // namespace theory::service
