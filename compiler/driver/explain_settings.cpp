// Lists the settings in force.
#include "driver/explain_settings.h"

#include "support/display.h"

#include "llvm/ADT/DenseSet.h"

namespace theory::driver {
namespace {

class Explanation {
public:
    Explanation(const settings::Settings& settings, const model::ProjectFile& file,
                llvm::raw_ostream& out)
        : settings_(settings), file_(file), out_(out) {}

    void write() {
        const std::string theory = displayed(file_.tree->file->path());
        if (!settings_.file) {
            out_ << theory << ": no theory.toml; all is as `theoryc rules` lists it\n";
            return;
        }
        out_ << theory << ": settings of " << displayed(settings_.file->path()) << '\n';
        writeSeverities();
        writeStudy();
        if (settings_.width.isSomewhere())
            writeLine("width", std::to_string(settings_.layout.width), settings_.width);
        if (isEmpty_)
            out_ << "  nothing is set for it\n";
    }

private:
    void writeSeverities() {
        for (const KindInfo& kind : Registered<KindInfo>::all())
            if (const settings::Choice* choice = settings_.choiceFor(kind, file_.settingsPath))
                writeLine(kind.name, std::string(severityWords[choice->severity]), choice->span,
                          fmt::format(", not {}", severityWords[kind.severity]));
    }

    void writeStudy() {
        for (const settings::RequiredSlot& required : settings_.requiredSlots)
            writeLine("requires", slotWords[required.kind].str(), required.span);
    }

    void writeLine(std::string_view name, const std::string& value, Span span,
                   const std::string& more = "") {
        isEmpty_ = false;
        out_ << fmt::format("  {:<32} {:<8} {}:{}{}\n", name, value,
                            displayed(settings_.file->path()), settings_.file->lineOf(span.begin),
                            more);
    }

    const settings::Settings& settings_;
    const model::ProjectFile& file_;
    llvm::raw_ostream& out_;
    bool isEmpty_ = true;
};

} // namespace

void explainSettings(const Checked& checked, llvm::raw_ostream& out) {
    llvm::DenseSet<const SourceFile*> explained;
    for (const Compiled& compiled : checked.compilation.theories)
        for (const model::ProjectFile& file : compiled.project.files) {
            const bool isOwn = &file == &compiled.project.files.front();
            if ((isOwn || !file.settingsPath.empty()) && explained.insert(file.tree->file).second)
                Explanation(*compiled.project.settings, file, out).write();
        }
}

} // namespace theory::driver
