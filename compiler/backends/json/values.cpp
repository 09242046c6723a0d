// What stands in many places of a theory as JSON: texts, places, evidence, references.
//
// Places, locators and lists of words stand on one line each, or most lines would be brackets.
#include "backends/json/writer.h"

#include <algorithm>

namespace theory::backends::json {
namespace {

std::string quoted(llvm::StringRef text) {
    std::string result;
    llvm::raw_string_ostream(result) << llvm::json::Value(llvm::json::fixUTF8(text));
    return result;
}

std::string onOneLine(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values)
        result += (result.empty() ? "" : ", ") + value;
    return '[' + result + ']';
}

} // namespace

void Writer::writeText(llvm::StringRef key, llvm::StringRef text) {
    if (!text.empty())
        out_.attribute(key, llvm::json::fixUTF8(text));
}

void Writer::writePlace(llvm::StringRef key, Span span) {
    const SourceFile* file = span.isSomewhere() ? sources_.fileAt(span.begin) : nullptr;
    if (!file)
        return;
    const auto after = std::ranges::upper_bound(files_, span.begin, {},
                                                [](const model::File& f) { return f.span.begin; });
    if (after == files_.begin())
        return;
    const Position begin = file->position(span.begin), end = file->position(span.end);
    out_.attributeBegin(key);
    out_.rawValue([&](llvm::raw_ostream& out) {
        out << "{\"file\": " << quoted((after - 1)->name) << ", \"line\": " << begin.line
            << ", \"column\": " << begin.column << ", \"endLine\": " << end.line
            << ", \"endColumn\": " << end.column << '}';
    });
    out_.attributeEnd();
}

void Writer::writeAttributes(model::Range<model::Attribute> attributes) {
    if (attributes.empty())
        return;
    out_.attributeObject("attributes", [&] {
        for (std::size_t i = 0; i < propertyWords.size; ++i) {
            const auto property = static_cast<Property>(i);
            std::vector<std::string> values;
            for (const model::Attribute& attribute : theory_[attributes])
                if (attribute.property == property)
                    values.push_back(quoted(attribute.value));
            if (!values.empty())
                writeList(propertyWords[property], values);
        }
    });
}

void Writer::writeEvidence(model::Range<model::Citation> citations) {
    if (citations.empty())
        return;
    out_.attributeArray("evidence", [&] {
        for (const model::Citation& citation : theory_[citations])
            out_.object([&] {
                out_.attribute("stance", stanceWords[citation.stance]);
                writeText("source", reference(theory_, citation.source));
                writeLocators(citation.locators);
                writeText("extract", citation.extract);
                writeAttributes(citation.attributes);
                writePlace("place", citation.span);
            });
    });
}

void Writer::writeLocators(model::Range<model::Locator> locators) {
    if (locators.empty())
        return;
    std::vector<std::string> values;
    for (const model::Locator& locator : theory_[locators]) {
        const std::string unit =
            locator.unit.empty() ? "" : "\"unit\": " + quoted(locator.unit) + ", ";
        values.push_back('{' + unit + "\"number\": " + quoted(locator.number) + '}');
    }
    writeList("locators", values);
}

void Writer::writeUnlessDeclared(bool isUnknown) {
    if (isUnknown)
        out_.attribute("declared", false);
}

void Writer::writePlaces(model::Range<model::Place> places) {
    if (places.empty())
        return;
    std::vector<std::string> names;
    for (const model::Place& place : theory_[places])
        names.push_back(
            quoted(place.declared ? reference(theory_, place.declared) : place.name.str()));
    writeList("seenIn", names);
}

void Writer::writeList(llvm::StringRef key, const std::vector<std::string>& values) {
    out_.attributeBegin(key);
    out_.rawValue(onOneLine(values));
    out_.attributeEnd();
}

// The members of an object that the caller begins and ends.
void Writer::writeUse(const model::Use& use) {
    writeReference("construct", use.construct);
    writeText("hedge", hedgeWords[use.hedge]);
    writeText("direction", directionWords[use.direction]);
    if (use.isNegated)
        out_.attribute("negated", true);
    writeText("wording", use.wording);
    writePlace("place", use.span);
}

void Writer::writeReference(llvm::StringRef key, model::Id<model::Section> section) {
    if (!section)
        return;
    const model::Section& it = theory_[section];
    const bool isOurs = it.module == model::mainModule;
    writeText(key, isOurs ? it.name.str() : (theory_[it.module].name + "." + it.name).str());
}

void Writer::writeReference(llvm::StringRef key, model::Id<model::Configuration> configuration) {
    if (configuration)
        writeText(key, reference(theory_, configuration));
}

void Writer::writeReference(llvm::StringRef key, model::Id<model::Construct> construct) {
    if (construct)
        writeText(key, reference(theory_, construct));
}

} // namespace theory::backends::json
