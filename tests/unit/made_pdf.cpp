// Sets text with cairo, in the font that the program carries.
#include "unit/made_pdf.h"

#include "backends/diagram/font.h"

#include "llvm/ADT/STLExtras.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>

namespace theory::tests {
namespace {

constexpr double width = 595, height = 842, margin = 60, columnStep = 250, lineStep = 13;
constexpr std::size_t lineLength = 42; // in characters
constexpr unsigned linesInColumn = 40, columns = 2;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

class Printer {
public:
    explicit Printer(std::string& bytes)
        : surface_(cairo_pdf_surface_create_for_stream(append, &bytes, width, height)),
          canvas_(cairo_create(surface_)),
          face_(cairo_ft_font_face_create_for_ft_face(backends::Font::regular().face(), 0)) {
        cairo_set_font_face(canvas_, face_);
        cairo_set_font_size(canvas_, 10);
    }
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;
    ~Printer() {
        cairo_destroy(canvas_);
        cairo_font_face_destroy(face_);
        cairo_surface_finish(surface_);
        cairo_surface_destroy(surface_);
    }

    void print(double x, double y, const std::string& words) {
        cairo_move_to(canvas_, x, y);
        cairo_show_text(canvas_, words.c_str());
    }
    void fillSquare() {
        cairo_rectangle(canvas_, margin, margin, width / 2, width / 2);
        cairo_fill(canvas_);
    }
    void endPage() { cairo_show_page(canvas_); }

private:
    cairo_surface_t* surface_;
    cairo_t* canvas_;
    cairo_font_face_t* face_;
};

std::string withLigatures(llvm::StringRef line) {
    std::string result;
    while (!line.empty())
        if (line.consume_front("fi")) {
            result += "ﬁ";
        } else if (line.consume_front("ff")) {
            result += "ﬀ";
        } else {
            result += line.front();
            line = line.drop_front();
        }
    return result;
}

// Fills lines, columns and pages a word at a time.
class Typesetter {
public:
    Typesetter(Printer& printer, unsigned firstPage) : printer_(printer), page_(firstPage) {}

    unsigned page() const { return page_; }

    void set(llvm::StringRef word) {
        constexpr std::size_t least = 4; // letters on both sides of a division
        std::size_t room = lineLength - std::min(lineLength, line_.size() + 1);
        if (word.size() > room && room > least && word.size() >= room + least - 1 &&
            isOfLetters(word)) {
            add(word.take_front(room - 1).str() + "-");
            endLine();
            word = word.drop_front(room - 1);
        } else if (word.size() > room) {
            endLine();
        }
        add(word.str());
    }

    void finish() {
        endLine();
        if (lines_ > 0)
            endPage();
    }

private:
    static bool isOfLetters(llvm::StringRef word) {
        return llvm::all_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    }

    void add(const std::string& word) { line_ += (line_.empty() ? "" : " ") + word; }

    void endLine() {
        if (lines_ == 0)
            beginPage();
        const unsigned column = lines_ / linesInColumn, row = lines_ % linesInColumn;
        printer_.print(margin + column * columnStep, 2 * margin + row * lineStep,
                       withLigatures(line_));
        line_.clear();
        if (++lines_ == columns * linesInColumn)
            endPage();
    }

    void beginPage() {
        printer_.print(margin, margin, "Hall and Brook: Why walking groups last");
        printer_.print(width / 2, height - margin, std::to_string(page_));
    }

    void endPage() {
        printer_.endPage();
        lines_ = 0;
        ++page_;
    }

    Printer& printer_;
    unsigned page_;
    unsigned lines_ = 0; // on this page
    std::string line_;
};

} // namespace

MadePdf articleOf(const std::vector<std::string>& sentences, unsigned firstPage) {
    MadePdf made;
    Printer printer(made.bytes);
    Typesetter typesetter(printer, firstPage);
    for (const std::string& sentence : sentences) {
        MadePdf::Pages pages{typesetter.page(), typesetter.page()};
        for (llvm::StringRef rest = sentence; !rest.empty();) {
            const auto [word, behind] = rest.split(' ');
            typesetter.set(word);
            rest = behind;
        }
        pages.last = typesetter.page();
        made.pages.push_back(pages);
    }
    typesetter.finish();
    return made;
}

std::string pdfWithoutText() {
    std::string bytes;
    Printer printer(bytes);
    printer.fillSquare();
    printer.endPage();
    return bytes;
}

} // namespace theory::tests
