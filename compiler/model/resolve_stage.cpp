// The lines of a flow: what each says of the papers, and how many they are.
#include "model/resolver.h"

#include "support/suggest.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownStage{
    {
        .name = "unknown-stage",
        .code = "R040",
        .why =
            "The stages of PRISMA 2020 are words: `identified`, `removed`, `screened`, "
            "`sought`, `not_retrieved`, `assessed`, `excluded`, `included`. Reviews have others, "
            "which stand in quotation marks, and `minus \"…\"` takes away whatever it says.",
        .bad = "flow selection {\n  identified 30\n  screnned 30\n}\n",
        .good = "flow selection {\n  identified 30\n  screened 30\n  \"Relevant\" 30\n}\n",
    },
    "there is no stage `{}`"};

const DiagnosticKind<> unnamedRemoval{
    {
        .name = "unnamed-removal",
        .code = "R046",
        .why = "Readers want to know why papers were taken away. `excluded` and `removed` say it "
               "by themselves, and `minus` says nothing.",
        .bad = "flow selection {\n  identified 30\n  minus 5\n}\n",
        .good = "flow selection {\n  identified 30\n  minus \"In no library\" 5\n}\n",
    },
    "`minus` does not say what is taken away"};

const DiagnosticKind<std::string> separatedThousands{
    {
        .name = "separated-thousands",
        .code = "R047",
        .why = "Numbers are written in digits alone. A comma, full stop or space between them is "
               "read differently in different countries, and could as well separate two numbers.",
        .bad = "flow selection {\n  identified 2,144\n}\n",
        .good = "flow selection {\n  identified 2144\n}\n",
    },
    "the thousands of `{}` are set apart"};

const DiagnosticKind<std::string> unreadableCount{
    {
        .name = "unreadable-count",
        .code = "R048",
        .why = "Papers are counted in whole numbers. Where a number was never published, "
               "`unknown` says so, and nothing is calculated with it.",
        .bad = "flow selection {\n  identified 30-35\n}\n",
        .good = "flow selection {\n  identified unknown\n}\n",
    },
    "`{}` is not a number of papers"};

// Words of prose, and what flows have for them.
constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> wordsOfProse[] = {
    {"duplicates", "write `removed`, and the reason behind it: `removed 5 { \"Duplicates\" 5 }`"},
    {"total", "write `included`"},
    {"found", "write `identified`"},
    {"records", "write `identified`"},
};

// What is left of `2,144` or `2 144` without what stands between its thousands; empty where it is
// no such number.
std::string withoutSeparators(llvm::StringRef text) {
    std::string digits;
    llvm::StringRef separator;
    while (!text.empty()) {
        const llvm::StringRef group = text.take_while(llvm::isDigit);
        text = text.drop_front(group.size());
        const bool isFirst = digits.empty();
        if (isFirst ? group.empty() || group.size() > 3 || group.front() == '0' : group.size() != 3)
            return {};
        digits += group;
        const llvm::StringRef between = text.take_until(llvm::isDigit);
        text = text.drop_front(between.size());
        const bool isKnown =
            between == "," || between == "." || between == " " || between == "\u00A0";
        if (between.empty())
            continue;
        if (!isKnown || text.empty() || (!isFirst && between != separator))
            return {};
        separator = between;
    }
    return digits;
}

} // namespace

Range<Stage> Resolver::addStages(const syntax::Block& block, bool& isDamaged, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.stages.size());
    for (const syntax::Entry& entry : block.entries)
        if (const auto* node = std::get_if<const syntax::Stage*>(&entry.is)) {
            Stage stage = stageOf(**node, entry.span, where);
            isDamaged = isDamaged || stage.isDamaged;
            theory_.stages.push_back(std::move(stage));
        }
    return {first, static_cast<std::uint32_t>(theory_.stages.size())};
}

Stage Resolver::stageOf(const syntax::Stage& node, Span span, const Where& where) {
    Stage stage{.title = node.title.value,
                .unit = node.unit.value,
                .countSpan = node.count.span,
                .span = span};
    const bool isKnown = fromWord(stageWords, node.word.text) != StageKind::Count;
    if (node.word.text.empty() || isKnown || !isDamaged(*where.file, node.word.span))
        stage.kind = stageKindOf(node, stage.isDamaged);
    else
        stage.isDamaged = true; // reported as unreadable
    stage.count = countOf(node.count, stage.isDamaged, where);
    if (node.unit.isThere() || node.amount.span.isSomewhere())
        stage.amount = countOf(node.amount, stage.isDamaged, where);
    stage.parts.begin = static_cast<std::uint32_t>(theory_.stageParts.size());
    for (const syntax::Entry& entry : node.block.entries) {
        checkFit(entry, Owner::Stage, where);
        if (const auto* part = std::get_if<const syntax::StagePart*>(&entry.is))
            theory_.stageParts.push_back({.title = (*part)->title.value,
                                          .count = countOf((*part)->count, stage.isDamaged, where),
                                          .countSpan = (*part)->count.span});
    }
    stage.parts.end = static_cast<std::uint32_t>(theory_.stageParts.size());
    stage.attributes = addAttributes(node.block, Owner::Stage, where);
    return stage;
}

StageKind Resolver::stageKindOf(const syntax::Stage& node, bool& isDamaged) {
    const llvm::StringRef word = node.word.text;
    if (word.empty())
        return StageKind::Other;
    const StageKind kind = fromWord(stageWords, word);
    if (kind == StageKind::Minus && !node.title.isThere())
        out_.push_back(
            unnamedRemoval.at(node.word.span).helping("say it behind the word: `minus \"…\"`"));
    if (kind != StageKind::Count)
        return kind;
    Diagnostic report = unknownStage.at(node.word.span, word.str());
    for (const auto& [said, advice] : wordsOfProse)
        if (word.equals_insensitive(said))
            report.help = advice.str();
    Nearest nearest(word);
    for (llvm::StringRef known : stageWords)
        if (!known.empty())
            nearest.offer(known);
    const auto meant = report.help.empty() ? nearest.result() : std::nullopt;
    if (meant)
        report.helping(fmt::format("write `{}`", meant->str()))
            .suggest(node.word.span, meant->str());
    else if (report.help.empty())
        report.helping(fmt::format("put it in quotation marks, `\"{}\"`, if it is a stage of your "
                                   "own",
                                   word.str()));
    out_.push_back(std::move(report));
    isDamaged = isDamaged || !meant;
    return meant ? fromWord(stageWords, *meant) : StageKind::Other;
}

PaperCount Resolver::countOf(const syntax::PaperCount& node, bool& isDamaged, const Where& where) {
    if (!node.span.isSomewhere()) { // reported as missing
        isDamaged = true;
        return {};
    }
    llvm::StringRef text = node.text;
    if (node.isUnknown && text.equals_insensitive("unknown"))
        return {};
    const bool isPlain = llvm::all_of(text, llvm::isDigit);
    if (!isPlain && this->isDamaged(*where.file, node.span)) { // reported as unreadable
        isDamaged = true;
        return {};
    }
    const std::string digits = withoutSeparators(text);
    std::uint64_t number = 0;
    if ((!isPlain && digits.empty()) ||
        llvm::StringRef(isPlain ? text.str() : digits).getAsInteger(10, number) ||
        number > mostPapers) {
        out_.push_back(unreadableCount.at(node.span, text.str())
                           .helping("write a whole number, or `unknown`"));
        isDamaged = true;
        return {};
    }
    if (!isPlain)
        out_.push_back(separatedThousands.at(node.span, text.str())
                           .helping(fmt::format("write `{}`", digits))
                           .fix(node.span, digits));
    return static_cast<std::uint32_t>(number);
}

} // namespace theory::model
