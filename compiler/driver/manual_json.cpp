// What theoryc reports, as data: all that is declared of each kind.
#include "driver/manual.h"
#include "support/json_text.h"

#include "llvm/Support/JSON.h"

namespace theory::driver {
namespace {

namespace json = llvm::json;

void write(const KindInfo& kind, json::OStream& out) {
    const auto text = [&](llvm::StringRef key, llvm::StringRef value) {
        if (!value.empty())
            out.attribute(key, json::fixUTF8(value));
    };
    out.object([&] {
        text("code", kind.code);
        text("name", kind.name);
        text("severity", severityWords[kind.severity]);
        out.attribute("allowable", isAllowable(kind));
        text("group", kind.group);
        text("standard", kind.standard);
        text("why", kind.why);
        text("bad", kind.bad);
        text("good", kind.good);
    });
}

} // namespace

void writeJson(const std::vector<const KindInfo*>& kinds, llvm::raw_ostream& out) {
    for (const KindInfo* kind : kinds) {
        std::string line;
        llvm::raw_string_ostream lineOut(line);
        json::OStream object(lineOut);
        write(*kind, object);
        out << inertJson(line) << '\n';
    }
}

} // namespace theory::driver
