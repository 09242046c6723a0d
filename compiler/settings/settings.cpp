// Which choice counts.
#include "settings/settings.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::settings {

const Choice* Choices::find(const KindInfo& kind) const {
    for (std::string_view name : {kind.name, kind.group})
        if (const auto found = choices_.find(name); !name.empty() && found != choices_.end())
            return &found->second;
    return nullptr;
}

bool Exception::concerns(llvm::StringRef path) const {
    return llvm::any_of(files, [&](const PathPattern& file) { return file.matches(path); });
}

const Choice* Settings::choiceFor(const KindInfo& kind, llvm::StringRef path) const {
    if (!isAllowable(kind))
        return nullptr;
    for (const Exception& exception : llvm::reverse(exceptions))
        if (const Choice* choice = exception.choices.find(kind);
            choice && !path.empty() && exception.concerns(path))
            return choice;
    return choices.find(kind);
}

bool Settings::canBeReported(const KindInfo& kind) const {
    const auto isOn = [](const Choice* choice) {
        return choice && choice->severity != Severity::Off;
    };
    const Choice* general = choices.find(kind);
    return (general ? isOn(general) : kind.severity != Severity::Off) ||
           llvm::any_of(exceptions, [&](const Exception& exception) {
               return isOn(exception.choices.find(kind));
           });
}

std::vector<std::string_view> groupNames() {
    std::vector<std::string_view> names;
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (!kind.group.empty())
            names.push_back(kind.group);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

} // namespace theory::settings
