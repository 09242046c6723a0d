// Reads `theory.toml`: toml++ knows the format, what follows knows the settings.
#include "settings/settings.h"

#include "support/suggest.h"
#include "support/utf8.h"

#define TOML_EXCEPTIONS 0
#define TOML_UNRELEASED_FEATURES 0
#include <toml++/toml.h>

namespace theory::settings {
namespace {

const DiagnosticKind<std::string, std::string> unreadableSettings{
    {
        .name = "unreadable-settings",
        .code = "T001",
        .why = "`theory.toml` is written in TOML: `name = value` in each line, texts in quotation "
               "marks, and `[rules]` above what belongs to it. What cannot be read of it would "
               "count for nothing, so nothing is checked on a guess.",
        .bad = "theory clubs\n// --- theory.toml\n[rules\nevidence = \"off\"\n",
        .good = "theory clubs\n// --- theory.toml\n[rules]\nevidence = \"off\"\n",
    },
    "`{}` cannot be read: {}"};

const DiagnosticKind<std::string> unknownSetting{
    {
        .name = "unknown-setting",
        .code = "T002",
        .why = "A setting that theoryc does not know would have no effect, and nobody would "
               "notice. There are `width`, `[rules]`, `[study]` with `requires`, and `[[files]]` "
               "with `match` and `rules`.",
        .bad = "theory clubs\n// --- theory.toml\nwidht = 80\n",
        .good = "theory clubs\n// --- theory.toml\nwidth = 80\n",
    },
    "there is no setting `{}` here"};

const DiagnosticKind<std::string> unknownRule{
    {
        .name = "setting-of-unknown-rule",
        .code = "T003",
        .why = "Rules are called by the names that they report, and together by the name of their "
               "group. `theoryc rules` lists both.",
        .bad = "theory clubs\n// --- theory.toml\n[rules]\nevidnce = \"off\"\n",
        .good = "theory clubs\n// --- theory.toml\n[rules]\nevidence = \"off\"\n",
    },
    "there is no rule and no group of rules named `{}`"};

const DiagnosticKind<std::string, std::string> wrongSetting{
    {
        .name = "wrong-setting",
        .code = "T004",
        .why = "Each setting takes values of one kind: a rule takes `\"off\"`, `\"note\"`, "
               "`\"warning\"` or `\"error\"`.",
        .bad = "theory clubs\n// --- theory.toml\n[rules]\nevidence = \"of\"\n",
        .good = "theory clubs\n// --- theory.toml\n[rules]\nevidence = \"off\"\n",
    },
    "`{}` takes {}"};

const DiagnosticKind<std::string> fixedSeverity{
    {
        .name = "setting-of-an-error",
        .code = "T005",
        .why = "What is wrong in a theory, not only doubtful, stays an error: nothing can be built "
               "of it, whatever a project prefers.",
        .bad = "theory clubs\n// --- theory.toml\n[rules]\nunresolved-name = \"note\"\n",
        .good = "theory clubs\n// --- theory.toml\n[rules]\nunused-construct = \"note\"\n",
    },
    "`{}` is an error, and stays one"};

class Reader {
public:
    Reader(const SourceFile& file, Diagnostics& out) : file_(file), out_(out) {}

    Settings read() {
        settings_.file = &file_;
        const toml::parse_result result = toml::parse(std::string_view(file_.text()));
        if (!result) {
            const toml::parse_error& error = result.error();
            out_.push_back(
                unreadableSettings.at(placeOf(error.source()), file_.path().str(), wordsOf(error)));
            return std::move(settings_);
        }
        for (const auto& [key, node] : result.table())
            readSetting(key, node);
        return std::move(settings_);
    }

private:
    // A TOML parser's first words are "Error while parsing …".
    static std::string wordsOf(const toml::parse_error& error) {
        std::string words(error.description());
        words.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(words.front())));
        return words;
    }

    // toml++ counts lines and code points from 1.
    std::uint32_t offsetOf(const toml::source_position& at) const {
        const auto last = static_cast<toml::source_index>(file_.position(file_.whole().end).line);
        const std::uint32_t line = std::clamp<toml::source_index>(at.line, 1, last);
        llvm::StringRef rest = file_.line(line);
        std::uint32_t offset = file_.lineStart(line);
        for (toml::source_index column = 1; column < at.column && !rest.empty(); ++column) {
            const std::size_t before = rest.size();
            takeCodePoint(rest);
            offset += static_cast<std::uint32_t>(before - rest.size());
        }
        return offset;
    }

    Span placeOf(const toml::source_region& region) const {
        const std::uint32_t begin = offsetOf(region.begin);
        return {begin, std::max(begin, offsetOf(region.end))};
    }

    void readSetting(const toml::key& key, const toml::node& node) {
        if (key == "width")
            readWidth(node);
        else if (key == "rules")
            readRules("rules", node, settings_.choices);
        else if (key == "study")
            readStudy(node);
        else if (key == "files")
            readFiles(node);
        else
            reportUnknown(key, {"width", "rules", "study", "files"});
    }

    void reportUnknown(const toml::key& key, std::initializer_list<llvm::StringRef> known) {
        const std::string name(key.str());
        const Span place = placeOf(key.source());
        Diagnostic report = unknownSetting.at(place, name);
        if (!offerNearest(report, name, known, "{}") && kindOrGroup(name))
            report.helping("put it below a line `[rules]`");
        out_.push_back(std::move(report));
    }

    // Suggests the word that may be meant, written as `form` says. Whether there is one.
    template <typename Words>
    static bool offerNearest(Diagnostic& report, llvm::StringRef word, const Words& known,
                             llvm::StringRef form) {
        Nearest nearest(word);
        for (llvm::StringRef one : known)
            nearest.offer(one);
        const auto found = nearest.result();
        if (!found)
            return false;
        const std::string better = fmt::format(fmt::runtime(form.str()), found->str());
        report.helping(fmt::format("write `{}`", better)).suggest(report.span, better);
        return true;
    }

    static bool kindOrGroup(llvm::StringRef name) {
        return Registered<KindInfo>::find(std::string_view(name)) ||
               std::ranges::count(groupNames(), std::string_view(name));
    }

    void reportWrong(llvm::StringRef name, const toml::node& node, llvm::StringRef due) {
        out_.push_back(wrongSetting.at(placeOf(node.source()), name.str(), due.str()));
    }

    void readWidth(const toml::node& node) {
        const auto columns = node.value_exact<std::int64_t>();
        if (!columns || *columns < format::narrowest || *columns > format::widest)
            return reportWrong(
                "width", node,
                fmt::format("a number from {} to {}", format::narrowest, format::widest));
        settings_.layout.width = static_cast<unsigned>(*columns);
        settings_.width = placeOf(node.source());
    }

    void readRules(llvm::StringRef name, const toml::node& node, Choices& choices) {
        if (!node.is_table())
            return reportWrong(name, node, "lines `NAME = \"off\"`, one for each rule or group");
        for (const auto& [key, value] : *node.as_table())
            readRule(key, value, choices);
    }

    void readRule(const toml::key& key, const toml::node& value, Choices& choices) {
        const KindInfo* kind = Registered<KindInfo>::find(key.str());
        if (!kindOrGroup(key.str()))
            return reportUnknownRule(key);
        if (kind && !isAllowable(*kind)) {
            out_.push_back(fixedSeverity.at(placeOf(key.source()), std::string(key.str())));
            return;
        }
        const auto word = value.value_exact<std::string_view>();
        const auto found = word ? std::ranges::find(severityWords, *word) : severityWords.end();
        if (found != severityWords.end()) {
            const auto severity = static_cast<Severity>(found - severityWords.begin());
            return choices.add(key.str(), {severity, placeOf(value.source())});
        }
        Diagnostic report = wrongSetting.at(placeOf(value.source()), std::string(key.str()),
                                            "`\"off\"`, `\"note\"`, `\"warning\"` or `\"error\"`");
        if (word)
            offerNearest(report, *word, severityWords, "\"{}\"");
        out_.push_back(std::move(report));
    }

    void reportUnknownRule(const toml::key& key) {
        const std::string name(key.str());
        const Span place = placeOf(key.source());
        Diagnostic report = unknownRule.at(place, name);
        for (const KindInfo& kind : Registered<KindInfo>::all())
            if (llvm::StringRef(name).equals_insensitive(kind.code)) {
                const std::string better(kind.name);
                report.helping(fmt::format("write its name, `{}`", better)).fix(place, better);
                out_.push_back(std::move(report));
                return;
            }
        std::vector<std::string_view> known = groupNames();
        for (const KindInfo& kind : Registered<KindInfo>::all())
            if (isAllowable(kind))
                known.push_back(kind.name);
        if (!offerNearest(report, name, known, "{}"))
            report.help = "`theoryc rules` lists them";
        out_.push_back(std::move(report));
    }

    void readStudy(const toml::node& node) {
        if (!node.is_table())
            return reportWrong("study", node,
                               "lines below `[study]`, such as `requires = [\"actor\"]`");
        for (const auto& [key, value] : *node.as_table()) {
            if (key == "requires")
                readRequired(value);
            else
                reportUnknown(key, {"requires"});
        }
    }

    void readRequired(const toml::node& node) {
        const toml::array* list = node.as_array();
        if (!list)
            return reportWrong("requires", node, "a list, such as `[\"actor\", \"intervention\"]`");
        for (const toml::node& item : *list)
            readRequiredSlot(item);
    }

    void readRequiredSlot(const toml::node& item) {
        const Span place = placeOf(item.source());
        const auto word = item.value_exact<std::string_view>();
        const SlotKind kind = fromWord(slotWords, word ? llvm::StringRef(*word) : "");
        if (kind != SlotKind::Count) {
            settings_.requiredSlots.push_back({kind, place});
            return;
        }
        Diagnostic report = wrongSetting.at(
            place, "requires", "slots of a CMOC: `\"actor\"`, `\"intervention\"`, `\"for\"`, …");
        if (word)
            offerNearest(report, *word, slotWords, "\"{}\"");
        out_.push_back(std::move(report));
    }

    void readFiles(const toml::node& node) {
        const toml::array* list = node.as_array();
        if (!list || !list->is_homogeneous<toml::table>())
            return reportWrong("files", node, "blocks that begin with `[[files]]`");
        for (const toml::node& item : *list)
            readException(*item.as_table());
    }

    void readException(const toml::table& table) {
        Exception& exception = settings_.exceptions.emplace_back();
        bool isComplete = table.contains("match");
        for (const auto& [key, value] : table) {
            if (key == "match")
                readPatterns(value, exception);
            else if (key == "rules")
                readRules("rules", value, exception.choices);
            else {
                reportUnknown(key, {"match", "rules"});
                isComplete = true; // it may be what is misspelt
            }
        }
        if (!isComplete)
            reportWrong("files", table, "a `match`: which files it is about");
    }

    void readPatterns(const toml::node& node, Exception& exception) {
        const auto add = [&](const toml::node& item) {
            if (const auto pattern = item.value_exact<std::string_view>())
                exception.files.emplace_back(llvm::StringRef(*pattern));
            else
                reportWrong("match", item, "paths, such as `\"drafts/*.theory\"`");
        };
        if (const toml::array* list = node.as_array())
            for (const toml::node& item : *list)
                add(item);
        else
            add(node);
    }

    const SourceFile& file_;
    Diagnostics& out_;
    Settings settings_;
};

} // namespace

Diagnostic unreadable(llvm::StringRef path, llvm::StringRef reason) {
    return unreadableSettings.at({}, path.str(), reason.str());
}

Settings read(const SourceFile& file, Diagnostics& out) { return Reader(file, out).read(); }

} // namespace theory::settings
