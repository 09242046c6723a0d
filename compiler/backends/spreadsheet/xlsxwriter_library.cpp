// Finds the functions by their names.
#include "backends/spreadsheet/xlsxwriter_library.h"

#include "backends/shared_library.h"

#include <string>

namespace theory::backends::spreadsheet {
namespace {

struct Loaded {
    XlsxWriter functions{};
    std::string problem; // empty where there is none
};

Loaded open() {
    Loaded loaded;
    XlsxWriter& functions = loaded.functions;
    SharedLibrary library(XLSXWRITER_LIBRARY);
    library.find("workbook_new", functions.newBook);
    library.find("workbook_close", functions.closeBook);
    library.find("workbook_add_worksheet", functions.addSheet);
    library.find("workbook_add_format", functions.addFormat);
    library.find("workbook_set_properties", functions.setProperties);
    library.find("format_set_num_format", functions.setNumberFormat);
    library.find("format_set_text_wrap", functions.setWrap);
    library.find("format_set_align", functions.setAlignment);
    library.find("format_set_bold", functions.setBold);
    library.find("format_set_bg_color", functions.setGround);
    library.find("format_set_bottom", functions.setBottomLine);
    library.find("format_set_bottom_color", functions.setBottomColour);
    library.find("format_set_underline", functions.setUnderline);
    library.find("format_set_font_color", functions.setInk);
    library.find("worksheet_set_column", functions.setColumn);
    library.find("worksheet_write_number", functions.writeNumber);
    library.find("worksheet_write_string", functions.writeText);
    library.find("worksheet_write_url_opt", functions.writeLink);
    library.find("worksheet_freeze_panes", functions.freeze);
    library.find("worksheet_autofilter", functions.addFilter);
    library.find("worksheet_ignore_errors", functions.ignoreErrors);
    library.find("worksheet_set_landscape", functions.setLandscape);
    library.find("worksheet_set_paper", functions.setPaper);
    library.find("worksheet_set_margins", functions.setMargins);
    library.find("worksheet_fit_to_pages", functions.fitToPages);
    library.find("worksheet_repeat_rows", functions.repeatRows);
    library.find("worksheet_set_header", functions.setHeader);
    library.find("worksheet_set_footer", functions.setFooter);
    library.find("lxw_rowcol_to_range", functions.nameRange);
    library.find("lxw_strerror", functions.words);
    loaded.problem = library.problem();
    return loaded;
}

} // namespace

llvm::Expected<const XlsxWriter*> loadXlsxWriter() {
    static const Loaded loaded = open();
    if (!loaded.problem.empty())
        return llvm::createStringError("libxlsxwriter, which writes workbooks, cannot be loaded: " +
                                       loaded.problem);
    return &loaded.functions;
}

} // namespace theory::backends::spreadsheet
