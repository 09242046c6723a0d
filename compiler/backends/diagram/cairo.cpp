// Drawing a picture with cairo, without fontconfig: every glyph is ours and stands where we say.
#include "backends/diagram/cairo.h"

#include "backends/diagram/font.h"

#include "support/utf8.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/Endian.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace theory::backends {
namespace {

template <auto destroy>
struct Destroy {
    template <typename Handle>
    void operator()(Handle* handle) const {
        destroy(handle);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy<cairo_surface_destroy>>;
using Canvas = std::unique_ptr<cairo_t, Destroy<cairo_destroy>>;
using FontFace = std::unique_ptr<cairo_font_face_t, Destroy<cairo_font_face_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Destroy<cairo_font_options_destroy>>;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

class Pen {
public:
    Pen(cairo_surface_t* surface, const Theme& theme)
        : theme_(theme), canvas_(cairo_create(surface)), regular_(faceOf(Font::regular())),
          bold_(faceOf(Font::bold())) {
        const FontOptions options(cairo_font_options_create());
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(canvas_.get(), options.get());
    }

    void draw(const Picture& picture, double scale) const {
        colour(theme_.ground);
        cairo_paint(canvas_.get());
        cairo_scale(canvas_.get(), scale, scale);
        for (const Group& group : picture.groups)
            for (const Mark& mark : group.marks)
                std::visit([this](const auto& shape) { draw(shape); }, mark);
    }

private:
    static FontFace faceOf(const Font& font) {
        return FontFace(cairo_ft_font_face_create_for_ft_face(font.face(), 0));
    }

    void colour(llvm::StringRef hex) const {
        unsigned value = 0;
        if (hex.consume_front("#"))
            hex.getAsInteger(16, value);
        cairo_set_source_rgb(canvas_.get(), (value >> 16 & 0xFF) / 255.0,
                             (value >> 8 & 0xFF) / 255.0, (value & 0xFF) / 255.0);
    }

    void trace(const Path& path) const {
        for (const auto& [kind, to] : path.steps) {
            switch (kind) {
            case Step::Kind::Move:
                cairo_move_to(canvas_.get(), to[2].x, to[2].y);
                break;
            case Step::Kind::Line:
                cairo_line_to(canvas_.get(), to[2].x, to[2].y);
                break;
            case Step::Kind::Curve:
                cairo_curve_to(canvas_.get(), to[0].x, to[0].y, to[1].x, to[1].y, to[2].x, to[2].y);
                break;
            case Step::Kind::Close:
                cairo_close_path(canvas_.get());
                break;
            }
        }
    }

    void draw(const Path& path) const {
        trace(path);
        if (!path.fill.empty()) {
            colour(path.fill);
            cairo_fill_preserve(canvas_.get());
        }
        if (!path.stroke.empty()) {
            const auto dashes = dashesOf(path);
            cairo_set_dash(canvas_.get(), dashes.data(), static_cast<int>(dashes.size()), 0);
            cairo_set_line_width(canvas_.get(), path.strokeWidth);
            colour(path.stroke);
            cairo_stroke_preserve(canvas_.get());
        }
        cairo_new_path(canvas_.get());
    }

    // Glyphs with the text they stand for, so that a PDF can be searched and copied from.
    void draw(const Text& text) const {
        const Font& font = text.bold ? Font::bold() : Font::regular();
        constexpr double quarterTurn = 1.5707963267948966;
        cairo_save(canvas_.get());
        cairo_translate(canvas_.get(), text.at.x, text.at.y);
        if (text.isUpright)
            cairo_rotate(canvas_.get(), -quarterTurn);
        double x = text.centred ? -text.width / 2 : 0;
        std::string words;
        std::vector<cairo_glyph_t> glyphs;
        std::vector<cairo_text_cluster_t> clusters;
        for (llvm::StringRef rest = text.words; !rest.empty();) {
            const char32_t point = takeCodePoint(rest);
            if (isInvisible(point))
                continue;
            const std::size_t before = words.size();
            appendUtf8(point, words);
            glyphs.push_back({font.glyph(point), x, 0});
            clusters.push_back({static_cast<int>(words.size() - before), 1});
            x += font.advance(point) * text.size;
        }
        colour(text.colour.empty() ? theme_.ink : llvm::StringRef(text.colour));
        cairo_set_font_face(canvas_.get(), (text.bold ? bold_ : regular_).get());
        cairo_set_font_size(canvas_.get(), text.size);
        cairo_show_text_glyphs(canvas_.get(), words.data(), static_cast<int>(words.size()),
                               glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                               static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
        cairo_restore(canvas_.get());
    }

    const Theme& theme_;
    Canvas canvas_;
    FontFace regular_;
    FontFace bold_;
};

// A pHYs chunk, which tells programs how large the image is on paper.
std::string resolutionChunk(double dotsPerInch) {
    const auto perMetre = static_cast<std::uint32_t>(std::lround(dotsPerInch / 0.0254));
    constexpr char unitIsMetre = 1;
    std::string chunk(4, '\0');
    const auto appendNumber = [&](std::uint32_t number) {
        char bytes[4];
        llvm::support::endian::write32be(bytes, number);
        chunk.append(bytes, sizeof bytes);
    };
    llvm::support::endian::write32be(chunk.data(), 9);
    chunk += "pHYs";
    appendNumber(perMetre);
    appendNumber(perMetre);
    chunk += unitIsMetre;
    const llvm::StringRef checked = llvm::StringRef(chunk).drop_front(4);
    appendNumber(llvm::crc32({checked.bytes_begin(), checked.bytes_end()}));
    return chunk;
}

} // namespace

std::string pngBytes(const Picture& picture, double dotsPerInch) {
    constexpr double mostDots = 1e8;
    constexpr double longestSide = 32000; // cairo's images end at 32767
    const double width = picture.width * picture.scale, height = picture.height * picture.scale;
    const double area = width * height / (72 * 72);
    const double side = std::max(width, height) / 72;
    const double resolution =
        std::min({dotsPerInch, std::sqrt(mostDots / area), longestSide / side});
    const double scale = resolution / 72;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                     static_cast<int>(std::ceil(width * scale)),
                                                     static_cast<int>(std::ceil(height * scale))));
    Pen(surface.get(), *picture.theme).draw(picture, scale * picture.scale);
    std::string png;
    cairo_surface_write_to_png_stream(surface.get(), append, &png);
    constexpr std::size_t afterHeader = 33; // signature and IHDR
    return png.insert(afterHeader, resolutionChunk(resolution));
}

std::string pdfBytes(const Picture& picture) {
    std::string pdf;
    const Surface surface(cairo_pdf_surface_create_for_stream(
        append, &pdf, picture.width * picture.scale, picture.height * picture.scale));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, picture.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT,
                                   picture.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
    Pen(surface.get(), *picture.theme).draw(picture, picture.scale);
    cairo_surface_finish(surface.get());
    return pdf;
}

} // namespace theory::backends
