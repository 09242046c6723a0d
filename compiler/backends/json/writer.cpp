// The document's outline, and what is declared in a theory besides configurations.
#include "backends/json/writer.h"

#include <algorithm>

namespace theory::backends::json {

Writer::Writer(const model::Theory& theory, const Sources& sources, llvm::raw_ostream& out)
    : theory_(theory), sources_(sources), extent_(extentOf(theory)), grounds_(theory),
      files_(theory.files), out_(out, 2) {
    std::ranges::sort(files_, {}, [](const model::File& file) { return file.span.begin; });
}

void Writer::write(const Diagnostics& errors) {
    out_.object([&] {
        out_.attribute("format", "theoryc");
        out_.attribute("formatVersion", 1);
        writeErrors(errors);
        writeHeader();
        writeImports();
        writeSections();
        writeConstructs();
        writeScales();
        writeSources();
        writeFlows();
        writeConfigurations();
        writeGrounds();
        writeLinks();
        writeRipples();
        writeLoops();
        writeCases();
        writeRecommendations();
        writeEarlier();
        writeViews();
        writeShifts();
        writeAllowances();
    });
}

void Writer::writeErrors(const Diagnostics& errors) {
    if (errors.empty())
        return;
    out_.attributeArray("errors", [&] {
        for (const Diagnostic& error : errors)
            out_.object([&] {
                writeText("code", error.kind->code);
                writeText("message", error.message);
                writePlace("place", error.span);
            });
    });
}

void Writer::writeHeader() {
    const model::Module& module = theory_[model::mainModule];
    out_.attributeObject("theory", [&] {
        writeText("name", module.name);
        writeText("title", module.title);
        writeText("file", module.file);
        writeAttributes(module.attributes);
        writeItemStatements();
        writePlace("place", module.span);
    });
}

void Writer::writeItemStatements() {
    const auto isOwn = [](const model::ItemStatement& it) {
        return it.module == model::mainModule;
    };
    if (std::ranges::none_of(theory_.itemStatements, isOwn))
        return;
    out_.attributeArray("rameses", [&] {
        for (const model::ItemStatement& statement : theory_.itemStatements)
            if (isOwn(statement))
                out_.object([&] {
                    out_.attribute("item", statement.item);
                    writeText("text", statement.text);
                    writePlace("place", statement.span);
                });
    });
}

void Writer::writeImports() {
    out_.attributeArray("imports", [&] {
        for (const model::Module& module : llvm::ArrayRef(theory_.modules).drop_front())
            out_.object([&] {
                writeText("name", module.name);
                writeText("as", module.alias);
                writeText("title", module.title);
                writeText("file", module.file);
                writeAttributes(module.attributes);
            });
    });
}

void Writer::writeSections() {
    out_.attributeArray("sections", [&] {
        for (model::Id<model::Section> id : extent_.sections)
            out_.object([&] {
                const model::Section& section = theory_[id];
                writeReference("id", id);
                writeText("title", section.title);
                writeReference("parent", section.parent);
                writeSlots("scopes", section.scopes);
                writePlaces(section.places);
                writeAttributes(section.attributes);
                writePlace("place", section.span);
            });
    });
}

void Writer::writeConstructs() {
    out_.attributeArray("constructs", [&] {
        for (model::Id<model::Construct> id : extent_.constructs)
            out_.object([&] {
                const model::Construct& construct = theory_[id];
                writeReference("id", id);
                writeText("name", construct.name);
                writeText("title", construct.title);
                writeText("label", label(theory_, id));
                out_.attribute("home", roleWords[construct.home]);
                out_.attribute("onTheSpot", construct.name.empty());
                writeUnlessDeclared(construct.isUnknown);
                writeReference("parent", construct.parent);
                writeAttributes(construct.attributes);
                writeEvidence(construct.citations);
                writePlace("place", construct.span);
            });
    });
}

void Writer::writeAllowances() {
    out_.attributeArray("allowances", [&] {
        for (const model::Allowance& allowance : theory_.allowances)
            if (allowance.module == model::mainModule && !allowance.reason.empty())
                out_.object([&] {
                    writeText("rule", allowance.rule);
                    writeText("reason", allowance.reason);
                    writePlace("scope", allowance.scope);
                    writePlace("place", allowance.span);
                });
    });
}

} // namespace theory::backends::json
