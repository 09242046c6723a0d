// Writing a picture as SVG 1.1, with names and descriptions for readers who do not see it.
#include "backends/diagram/svg.h"

#include "backends/diagram/font.h"

#include "support/escape.h"

#include <fmt/format.h>

namespace theory::backends {
namespace {

// Hundredths of a point, without superfluous zeros.
std::string number(double value) {
    std::string text = fmt::format("{:.2f}", value);
    text.resize(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string at(Point point) { return number(point.x) + "," + number(point.y); }

std::string pathData(const Path& path) {
    std::string data;
    for (const auto& [kind, points] : path.steps) {
        switch (kind) {
        case Step::Kind::Move:
            data += "M" + at(points[2]);
            break;
        case Step::Kind::Line:
            data += "L" + at(points[2]);
            break;
        case Step::Kind::Curve:
            data += "C" + at(points[0]) + " " + at(points[1]) + " " + at(points[2]);
            break;
        case Step::Kind::Close:
            data += "Z";
            break;
        }
    }
    return data;
}

void write(const Path& path, const Theme&, std::string& out) {
    out += fmt::format(R"(<path d="{}" fill="{}")", pathData(path),
                       path.fill.empty() ? "none" : escapeXml(path.fill));
    if (!path.stroke.empty()) {
        out += fmt::format(R"( stroke="{}" stroke-width="{}")", escapeXml(path.stroke),
                           number(path.strokeWidth));
        std::vector<std::string> dashes;
        for (const double length : dashesOf(path))
            dashes.push_back(number(length));
        if (!dashes.empty())
            out += fmt::format(R"( stroke-dasharray="{}")", fmt::join(dashes, " "));
    }
    out += "/>\n";
}

// The measured length keeps a text within its box where the reader's font is a wider one.
void write(const Text& text, const Theme& theme, std::string& out) {
    out += fmt::format(R"(<text x="{}" y="{}" font-size="{}" fill="{}")", number(text.at.x),
                       number(text.at.y), number(text.size),
                       escapeXml(text.colour.empty() ? theme.ink : text.colour));
    if (text.isUpright)
        out += fmt::format(R"s( transform="rotate(-90 {} {})")s", number(text.at.x),
                           number(text.at.y));
    if (text.bold)
        out += R"( font-weight="bold")";
    if (text.centred)
        out += R"( text-anchor="middle")";
    if (text.width > 0)
        out +=
            fmt::format(R"( textLength="{}" lengthAdjust="spacingAndGlyphs")", number(text.width));
    out += ">" + escapeXml(text.words) + "</text>\n";
}

void write(const Group& group, llvm::StringRef idPrefix, const Theme& theme, std::string& out) {
    out +=
        fmt::format("<g id=\"{}\" class=\"{}{}{}\"", escapeXml(idPrefix.str() + group.id),
                    escapeXml(group.kind), group.looks.empty() ? "" : " ", escapeXml(group.looks));
    // What a picture is about is read aloud by its title; a sign or a word belongs to its arrow.
    if (group.kind == "node" || group.kind == "edge")
        out += R"( role="graphics-symbol")";
    if (!group.about.empty())
        out += fmt::format(" data-about=\"{}\"", escapeXml(group.about));
    out += ">\n";
    if (!group.tooltip.empty())
        out += "<title>" + escapeXml(group.tooltip) + "</title>\n";
    for (const Mark& mark : group.marks)
        std::visit([&](const auto& shape) { write(shape, theme, out); }, mark);
    out += "</g>\n";
}

} // namespace

std::string svgText(const Picture& picture, llvm::StringRef idPrefix) {
    const std::string prefix = escapeXml(idPrefix);
    const std::string width = number(picture.width);
    const std::string height = number(picture.height);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out +=
        fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{4}pt" )"
                    R"(height="{5}pt" viewBox="0 0 {0} {1}" role="graphics-document document" )"
                    R"(aria-labelledby="{2}title {2}desc" font-family="{3}" )"
                    R"(text-rendering="geometricPrecision">)",
                    width, height, prefix, fontFamilies.str(),
                    number(picture.width * picture.scale), number(picture.height * picture.scale));
    out += fmt::format("\n<title id=\"{0}title\">{1}</title>\n<desc id=\"{0}desc\">{2}</desc>\n",
                       prefix, escapeXml(picture.title), escapeXml(picture.description));
    out += fmt::format("<path d=\"M0,0H{}V{}H0Z\" fill=\"{}\"/>\n", width, height,
                       picture.theme->ground);
    for (const Group& group : picture.groups)
        write(group, idPrefix, *picture.theme, out);
    return out + "</svg>\n";
}

} // namespace theory::backends
