// Sources and how they are judged, and what configurations rest on.
#include "backends/json/writer.h"

namespace theory::backends::json {
namespace {

// The key outlives the object.
void add(llvm::json::Object& object, llvm::StringLiteral key, llvm::StringRef text) {
    if (!text.empty())
        object[key] = llvm::json::fixUTF8(text);
}

llvm::json::Array people(llvm::ArrayRef<references::Person> persons) {
    llvm::json::Array list;
    for (const references::Person& person : persons) {
        llvm::json::Object one;
        add(one, person.isBody ? llvm::StringLiteral("body") : llvm::StringLiteral("family"),
            person.family);
        add(one, "given", person.given);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace

void Writer::writeSources() {
    out_.attributeArray("sources", [&] {
        for (model::Id<model::Source> id : extent_.sources)
            out_.object([&] { write(id); });
    });
}

void Writer::write(model::Id<model::Source> id) {
    const model::Source& source = theory_[id];
    writeText("id", reference(theory_, id));
    writeText("key", source.key);
    writeText("title", source.title);
    writeUnlessDeclared(source.isUnknown);
    if (source.stream && theory_[theory_[source.stream].flow].module == model::mainModule)
        writeText("stream", reference(theory_, source.stream));
    if (source.reference)
        write(*source.reference);
    writeAttributes(source.attributes);
    writeCharacteristics(id);
    writeAppraisals(id);
    out_.attributeObject("cited", [&] {
        const CitedTimes times = extent_.cited[id.index];
        out_.attribute("asEvidence", times.asEvidence);
        out_.attribute("asProvenance", times.asProvenance);
    });
    writePlace("place", source.span);
}

void Writer::write(const references::Reference& reference) {
    llvm::json::Object object;
    add(object, "type", reference.type);
    if (!reference.authors.empty())
        object["authors"] = people(reference.authors);
    if (reference.hasMoreAuthors)
        object["hasMoreAuthors"] = true;
    if (!reference.editors.empty())
        object["editors"] = people(reference.editors);
    const std::pair<llvm::StringLiteral, llvm::StringRef> texts[] = {
        {"title", reference.title},
        {"container", reference.container},
        {"volume", reference.volume},
        {"issue", reference.issue},
        {"pages", reference.pages},
        {"edition", reference.edition},
        {"publisher", reference.publisher},
        {"placeOfPublication", reference.place},
        {"year", reference.year},
        {"date", reference.date},
        {"doi", reference.doi},
        {"url", reference.url},
    };
    for (const auto& [key, text] : texts)
        add(object, key, text);
    llvm::json::Array others;
    for (const references::Field& field : reference.others)
        others.push_back(llvm::json::Object{{"name", llvm::json::fixUTF8(field.name)},
                                            {"value", llvm::json::fixUTF8(field.value)}});
    if (!others.empty())
        object["others"] = std::move(others);
    out_.attribute("reference", std::move(object));
}

void Writer::writeCharacteristics(model::Id<model::Source> id) {
    llvm::json::Object object;
    for (const model::Characteristic& characteristic : theory_.characteristicsOf(id))
        object[llvm::json::ObjectKey(llvm::json::fixUTF8(theory_[characteristic.column].heading))] =
            llvm::json::fixUTF8(characteristic.value);
    if (!object.empty())
        out_.attribute("characteristics", std::move(object));
}

void Writer::writeAppraisals(model::Id<model::Source> id) {
    llvm::json::Array judgements;
    for (const model::Judgement& judgement : theory_.judgementsOf(id)) {
        llvm::json::Object one{{"scale", llvm::json::fixUTF8(reference(theory_, judgement.scale))},
                               {"grade", llvm::json::fixUTF8(theory_[judgement.grade].word)}};
        add(one, "why", judgement.why);
        judgements.push_back(std::move(one));
    }
    if (!judgements.empty())
        out_.attribute("judgements", std::move(judgements));
}

void Writer::writeScales() {
    out_.attributeArray("scales", [&] {
        for (std::size_t i = 0; i < theory_.scales.size(); ++i)
            out_.object([&] {
                const model::Scale& scale = theory_.scales[i];
                writeText("name", reference(theory_, model::Id<model::Scale>(i)));
                writeText("title", scale.title);
                out_.attribute("ordered", scale.isOrdered);
                llvm::json::Array grades;
                for (const model::Grade& grade : theory_[scale.grades])
                    grades.push_back(llvm::json::fixUTF8(grade.word));
                out_.attribute("grades", std::move(grades));
                writePlace("place", scale.span);
            });
    });
}

void Writer::write(const model::Confidence& confidence) {
    out_.attributeObject("confidence", [&] {
        out_.attribute("level", model::levelWords[confidence.level]);
        writeText("why", confidence.why);
        for (std::size_t i = 0; i < model::componentWords.size; ++i) {
            const model::Assessment& assessment = confidence.components[i];
            if (assessment.concern == model::Concern::Count)
                continue;
            out_.attributeObject(model::componentWords[static_cast<model::Component>(i)], [&] {
                out_.attribute("concern", model::concernWords[assessment.concern]);
                writeText("why", assessment.why);
            });
        }
        writeAttributes(confidence.attributes);
        writePlace("place", confidence.span);
    });
}

// The evidence matrix, cell by cell.
void Writer::writeGrounds() {
    out_.attributeArray("grounds", [&] {
        for (model::Id<model::Configuration> id : extent_.configurations)
            for (const analysis::Ground& ground : grounds_[id])
                out_.object([&] {
                    writeReference("configuration", id);
                    writeText("source", reference(theory_, ground.source));
                    out_.attribute("supporting", ground.supporting);
                    out_.attribute("contesting", ground.contesting);
                    out_.attribute("refining", ground.refining);
                });
    });
}

} // namespace theory::backends::json
