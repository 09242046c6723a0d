// Follows a thing into other theories by the place of its declaration.
#include "service/features/navigation.h"

#include "service/feature.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

// The same place in whatever theory looks at it: theories have offsets of their own.
struct PlaceInFile {
    std::string path;
    std::uint32_t begin = 0;

    friend auto operator<=>(const PlaceInFile&, const PlaceInFile&) = default;
};

PlaceInFile placeInFile(Span span, const Snapshot& snapshot) {
    const SourceFile* file = snapshot.sources().fileAt(span.begin);
    return file ? PlaceInFile{file->path().str(), span.begin - file->base()} : PlaceInFile{};
}

Span declarationOf(Thing thing, const Snapshot& snapshot) {
    return nameSpanOf(snapshot.theory(), thing);
}

// What that theory calls the thing that is declared there.
std::optional<Thing> thingDeclaredAt(const PlaceInFile& place, const Snapshot& snapshot) {
    const SourceFile* file = snapshot.fileAt(place.path);
    if (!file || place.begin > file->text().size())
        return std::nullopt;
    const Occurrence* found = snapshot.names().at(file->base() + place.begin);
    // A key's `@` stands before the name.
    if (!found || declarationOf(found->thing, snapshot).begin != file->base() + place.begin)
        return std::nullopt;
    return found->thing;
}

// Of an import at the offset, the file that it leads to.
const SourceFile* importedAt(const Snapshot& snapshot, std::uint32_t offset) {
    const auto& files = snapshot.compiled().project.files;
    for (const model::ProjectFile& file : files)
        for (const model::ImportedFile& import : file.imports)
            if (import.span.begin <= offset && offset <= import.span.end)
                return files[import.file].tree->file;
    return nullptr;
}

} // namespace

std::optional<Thing> thingAt(const Snapshot& snapshot, std::uint32_t offset) {
    const Occurrence* found = snapshot.names().at(offset);
    return found ? std::optional(found->thing) : std::nullopt;
}

Span definitionAt(const Snapshot& snapshot, std::uint32_t offset) {
    if (const std::optional<Thing> thing = thingAt(snapshot, offset)) {
        const Span span = declarationOf(*thing, snapshot);
        if (span.isSomewhere() || thing->kind != ThingKind::Module)
            return span;
    }
    if (const SourceFile* file = importedAt(snapshot, offset))
        return {file->base(), file->base()};
    return {};
}

std::vector<Mention> mentionsOf(Thing thing, const std::shared_ptr<const Snapshot>& snapshot,
                                const Workspace& workspace) {
    const PlaceInFile declared = placeInFile(declarationOf(thing, *snapshot), *snapshot);
    std::map<PlaceInFile, Mention> found;
    const auto addAll = [&](const std::shared_ptr<const Snapshot>& in, Thing itself) {
        for (const Occurrence& one : in->names().of(itself))
            found.try_emplace(placeInFile(one.span, *in),
                              Mention{in, one.span, one.isDeclaration, one.isQuoted});
    };
    addAll(snapshot, thing);
    for (const auto& [path, other] : workspace.theories())
        if (other != snapshot && !declared.path.empty())
            if (const std::optional<Thing> same = thingDeclaredAt(declared, *other))
                addAll(other, *same);
    std::vector<Mention> mentions;
    for (auto& [place, mention] : found)
        mentions.push_back(std::move(mention));
    return mentions;
}

namespace {

void showDefinition(const Question& question, llvm::raw_ostream& out) {
    const Span span = definitionAt(*question.snapshot, question.span.begin);
    out << (span.isSomewhere() ? placeWords(span, *question.snapshot) : "nowhere") << '\n';
}

void showReferences(const Question& question, llvm::raw_ostream& out) {
    const std::optional<Thing> thing = thingAt(*question.snapshot, question.span.begin);
    if (!thing) {
        out << "no name stands here\n";
        return;
    }
    for (const Mention& mention : mentionsOf(*thing, question.snapshot, question.workspace))
        out << placeWords(mention.span, *mention.snapshot)
            << (mention.isDeclaration ? " declaration" : "") << (mention.isQuoted ? " text" : "")
            << '\n';
}

const Registered definition(Feature{
    .name = "definition",
    .summary = "where the name at the place is declared",
    .answer = showDefinition,
});

const Registered references(Feature{
    .name = "references",
    .summary = "where else that name stands, in all theories",
    .answer = showReferences,
});

} // namespace
} // namespace theory::service
