// Reads a bibliography from a text, as the tests of readers do.
#pragma once

#include "project_files.h"

#include "references/reader.h"

#include <string>

namespace theory::tests {

// What was said of a file: `B003 2:11`, one a line.
inline std::string written(const Diagnostics& found, const SourceFile& file) {
    std::string all;
    for (const Diagnostic& report : found) {
        const Position at = file.position(report.span.begin);
        all += fmt::format("{} {}:{}\n", report.kind->code, at.line, at.column);
    }
    return all;
}

// `Smith, Ann; Ministry of Health (body)`.
inline std::string written(llvm::ArrayRef<references::Person> people) {
    std::string all;
    for (const references::Person& person : people) {
        all += all.empty() ? "" : "; ";
        all += person.family.str();
        if (!person.given.empty())
            all += (", " + person.given).str();
        if (!person.suffix.empty())
            all += (", " + person.suffix).str();
        all += person.isBody ? " (body)" : "";
    }
    return all;
}

// The value of a field that has no place of its own.
inline std::string other(const references::Reference& entry, llvm::StringRef name) {
    for (const references::Field& field : entry.others)
        if (field.name == name)
            return field.value.str();
    return "(none)";
}

// A bibliography with the file that its places are in, and what was said of it.
struct Read {
    Read(std::string name, llvm::StringRef text)
        : file(std::move(name), llvm::MemoryBuffer::getMemBufferCopy(text), 100),
          bibliography(references::readBibliography(file, found)) {}

    const references::Reference& operator[](std::size_t number) const {
        return bibliography.references.at(number);
    }

    std::string reports() const { return written(found, file); }

    std::string keys() const {
        std::string all;
        for (const references::Reference& entry : bibliography.references)
            all += (entry.key + " ").str();
        return all;
    }

    SourceFile file;
    Diagnostics found;
    references::Bibliography bibliography;
};

// A file beside the tests, such as a reference manager exports it.
inline std::string sample(const char* name) {
    return read(projectFolder() / "tests/unit/references/samples" / name);
}

inline Read readSample(const char* name) { return Read(name, sample(name)); }

} // namespace theory::tests
