// Runs the backends and names their files.
#include "driver/emit.h"

#include "driver/inputs.h"
#include "driver/through_pandoc.h"

#include "driver/arguments.h"

#include "backends/view_names.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace theory::driver {
namespace {

namespace path = llvm::sys::path;
using backends::Backend;
using backends::Subject;

const DiagnosticKind<std::string> severalToOne{
    {
        .name = "several-results",
        .code = "D010",
        .why =
            "Standard output takes a single result: two behind each other would be neither. A kind "
            "that makes several files is narrowed to one by the words in front: "
            "`--emit constructs.svg`.",
        .bad = "$ theoryc build main.theory --emit svg,dot -o -\n"
               "theory clubs\ncmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n",
        .good =
            "$ theoryc build main.theory --emit constructs.dot -o -\n"
            "theory clubs\ncmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n",
    },
    "{} to be written to standard output"};

const DiagnosticKind<std::string, std::string, std::string> sameResult{
    {
        .name = "same-result",
        .code = "D011",
        .why = "Results are named for their theory. Of two theories of the same name one would be "
               "overwritten by the other.",
        .bad = "$ theoryc build main.theory old.theory --emit dot\ntheory clubs\n"
               "// --- old.theory\ntheory clubs\n",
        .good = "$ theoryc build main.theory old.theory --emit dot\ntheory clubs\n"
                "// --- old.theory\ntheory old_clubs\n",
    },
    "`{}` would be written for both {} and {}"};

// Without an example: only a diagram beyond all measure, or a fault in a library, gets here.
const DiagnosticKind<std::string, std::string, std::string> failedResult{
    {
        .name = "failed-result",
        .code = "D012",
        .why = "The theory is in order, but this kind of result cannot be made of it, most often "
               "because a diagram grew too large to be laid out. Nothing was written; other kinds "
               "can still be made.",
        .bad = "",
        .good = "",
    },
    "`{}` of {} could not be made: {}"};

std::string baseName(const Compiled& compiled) {
    const model::Module& module = compiled.theory[model::mainModule];
    if (!module.name.empty())
        return module.name.str();
    const llvm::StringRef file = path::stem(compiled.root->path());
    return file == standardInput ? "theory" : file.str();
}

std::string dotted(llvm::StringRef part, std::string_view end) {
    return (part.empty() ? "" : part.str() + ".") + std::string(end);
}

class Emitter {
public:
    Emitter(const Wanted& wanted, const Environment& environment, Diagnostics& out)
        : views_(wanted.views), folder_(wanted.folder), style_(wanted.style),
          environment_(environment), out_(out) {}

    // `subject` is of the theory that was compiled.
    void emit(const Compiled& compiled, Subject& subject, const Selection& selection) {
        const Backend& backend = *selection.backend;
        const std::vector<std::string> parts = partsOf(backend, subject, selection);
        if (!selection.part.empty() && !llvm::is_contained(parts, selection.part))
            out_.push_back(unknownPart(selection, parts));
        for (const std::string& part : parts) {
            const bool isSelected = selection.part.empty() || part == selection.part;
            // What is no picture is no view, and always wanted.
            const bool isViewed =
                !backend.drawsViews() || views_.empty() || llvm::is_contained(views_, part);
            if (isSelected && isViewed && !emitOne(compiled, subject, backend, part))
                return;
        }
    }

    // A view that none of the theories has.
    void reportUnknownViews(const std::deque<Compiled>& theories) {
        if (views_.empty())
            return;
        llvm::StringSet<> met;
        std::vector<std::string> names;
        for (const Compiled& compiled : theories)
            for (std::string& name : backends::viewNames(compiled.theory))
                if (met.insert(name).second)
                    names.push_back(std::move(name));
        const std::vector<std::string_view> known(names.begin(), names.end());
        const auto hasView = [&](const std::string& view) {
            return llvm::any_of(theories, [&](const Compiled& compiled) {
                return backends::hasView(compiled.theory, view);
            });
        };
        for (const std::string& view : views_)
            if (!hasView(view))
                out_.push_back(unknownValue("--view", view, known));
    }

    std::vector<OutputFile> take() { return std::move(results_); }

private:
    // What the backend makes unasked, and views that are asked for by name.
    std::vector<std::string> partsOf(const Backend& backend, Subject& subject,
                                     const Selection& selection) const {
        std::vector<std::string> parts = backend.parts(subject);
        if (!backend.drawsViews())
            return parts;
        const auto ask = [&](const std::string& name) {
            if (!llvm::is_contained(parts, name) && backends::hasView(subject.theory(), name))
                parts.push_back(name);
        };
        ask(selection.part);
        llvm::for_each(views_, ask);
        return parts;
    }

    bool emitOne(const Compiled& compiled, Subject& subject, const Backend& backend,
                 const std::string& part) {
        const std::string name = baseName(compiled) + "." + dotted(part, backend.extension);
        if (environment_.showProgress)
            environment_.showProgress("making " + name);
        auto bytes = backend.emit(subject, part);
        if (!bytes)
            out_.push_back(failedResult.at({}, std::string(backend.name),
                                           compiled.root->path().str(),
                                           llvm::toString(bytes.takeError())));
        else if (backend.pandoc)
            return convertOne(compiled, subject, *backend.pandoc, std::move(*bytes), name);
        else
            add(compiled, name, std::move(*bytes));
        return static_cast<bool>(bytes);
    }

    bool convertOne(const Compiled& compiled, Subject& subject, const backends::PandocUse& use,
                    std::string tree, const std::string& name) {
        PandocJob job{.format = use.format,
                      .options = use.options,
                      .tree = std::move(tree),
                      .pictures = use.pictures(subject),
                      .style = style_.text};
        std::vector<backends::Companion> beside;
        if (!use.takesPicturesIn)
            beside.swap(job.pictures);
        auto bytes = throughPandoc(job, name, environment_, out_);
        if (!bytes)
            return false;
        add(compiled, name, std::move(*bytes));
        for (backends::Companion& picture : beside)
            add(compiled, picture.name, std::move(picture.bytes));
        return true;
    }

    static Diagnostic unknownPart(const Selection& selection,
                                  const std::vector<std::string>& parts) {
        std::vector<std::string> words;
        for (const std::string& part : parts)
            words.push_back(dotted(part, selection.backend->name));
        const std::vector<std::string_view> known(words.begin(), words.end());
        return unknownValue("--emit", dotted(selection.part, selection.backend->name), known);
    }

    void add(const Compiled& compiled, const std::string& file, std::string bytes) {
        llvm::SmallString<128> name(folder_);
        path::append(name, file);
        auto [known, isNew] = owners_.try_emplace(name, compiled.root);
        if (isNew)
            results_.push_back({name.str().str(), std::move(bytes)});
        else if (known->second != compiled.root)
            out_.push_back(sameResult
                               .at({}, name.str().str(), known->second->path().str(),
                                   compiled.root->path().str())
                               .helping("give one of the theories another name"));
    }

    llvm::ArrayRef<std::string> views_;
    llvm::StringRef folder_;
    const CitationStyle& style_;
    const Environment& environment_;
    Diagnostics& out_;
    llvm::StringMap<const SourceFile*> owners_;
    std::vector<OutputFile> results_;
};

// Of the Pandoc that makes what is wanted of it; nothing where it is missing, which is reported.
std::optional<unsigned> seriesFor(const Wanted& wanted, const Environment& environment,
                                  Diagnostics& out) {
    const auto first = llvm::find_if(
        wanted.selections, [](const Selection& one) { return one.backend->pandoc.has_value(); });
    if (first == wanted.selections.end())
        return 0;
    const unsigned series = environment.pandocSeries();
    if (series > 0)
        return series;
    out.push_back(missingPandoc(first->backend->name));
    return std::nullopt;
}

} // namespace

std::vector<Selection> selectionsOf(llvm::ArrayRef<std::string> words, Diagnostics& out) {
    std::vector<Selection> selections;
    for (const std::string& word : words) {
        const std::size_t dot = word.rfind('.');
        const std::string part = dot == std::string::npos ? "" : word.substr(0, dot);
        const std::string kind = word.substr(dot + 1);
        if (const auto* backend = Registered<Backend>::find(kind)) {
            selections.push_back({backend, part});
            continue;
        }
        std::vector<std::string_view> known;
        for (const Backend& backend : Registered<Backend>::all())
            known.push_back(backend.name);
        out.push_back(unknownValue("--emit", word, known));
    }
    return selections;
}

const backends::Theme& themeNamed(const std::string& name, Diagnostics& out) {
    if (const auto* theme = Registered<backends::Theme>::find(name))
        return *theme;
    std::vector<std::string_view> known;
    for (const backends::Theme& theme : Registered<backends::Theme>::all())
        known.push_back(theme.name);
    out.push_back(unknownValue("--theme", name, known));
    return backends::defaultTheme();
}

std::vector<OutputFile> emit(const std::deque<Compiled>& theories, const Wanted& wanted,
                             const Sources& sources, const Environment& environment,
                             Diagnostics& out) {
    const std::optional<unsigned> series = seriesFor(wanted, environment, out);
    if (!series)
        return {};
    Emitter emitter(wanted, environment, out);
    emitter.reportUnknownViews(theories);
    for (const Compiled& compiled : theories) {
        Subject subject(compiled.theory, sources,
                        {.theme = wanted.theme,
                         .fileName = baseName(compiled),
                         .shows = wanted.style.shows,
                         .pandocSeries = *series},
                        errorsOf(compiled));
        for (const Selection& selection : wanted.selections)
            emitter.emit(compiled, subject, selection);
    }
    return emitter.take();
}

Diagnostic severalResults(const std::vector<OutputFile>& results) {
    if (results.empty())
        return severalToOne.at({}, "there is no result");
    std::string names;
    for (const OutputFile& result : results)
        names += (names.empty() ? "" : ", ") + result.path;
    return severalToOne.at({}, "there are several results")
        .helping("ask for one of them, or write to a folder: " + names);
}

} // namespace theory::driver
