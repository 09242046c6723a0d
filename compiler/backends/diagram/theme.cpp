// Finding a box's colours in a theme.
#include "backends/diagram/theme.h"

namespace theory::backends {

const Colours& Theme::colours(Paint paint) const {
    switch (paint.of) {
    case Paint::Of::Plain:
        return plain;
    case Paint::Of::Configuration:
        return configuration;
    case Paint::Of::Hole:
        return hole;
    case Paint::Of::Role:
        return roles[static_cast<Role>(paint.step)];
    case Paint::Of::Section:
        return sections[paint.step];
    case Paint::Of::Evidence:
        return evidence[static_cast<EvidenceShade>(paint.step)];
    case Paint::Of::Confidence:
        return confidence[static_cast<ConfidenceShade>(paint.step)];
    case Paint::Of::Verdict:
        return verdicts[static_cast<VerdictShade>(paint.step)];
    }
    return plain;
}

const Theme& defaultTheme() {
    static const Theme& theme = *Registered<Theme>::find("default");
    return theme;
}

} // namespace theory::backends
