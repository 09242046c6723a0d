// Finds the functions by their names.
#include "backends/spreadsheet/xlsxwriter_library.h"

#include <dlfcn.h>

#include <string>

namespace theory::backends::spreadsheet {
namespace {

struct Loaded {
    XlsxWriter functions{};
    std::string problem; // empty where there is none
};

Loaded open() {
    Loaded loaded;
    // Not unloaded even at the end, so that a look for leaks still knows whose memory it finds.
    void* library = dlopen(XLSXWRITER_LIBRARY, RTLD_LAZY | RTLD_NODELETE);
    if (!library) {
        loaded.problem = dlerror();
        return loaded;
    }
    const auto find = [&](const char* symbol, auto*& function) {
        void* address = dlsym(library, symbol);
        if (!address && loaded.problem.empty())
            loaded.problem = "there is no `" + std::string(symbol) + "` in it";
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(address);
    };
    XlsxWriter& functions = loaded.functions;
    find("workbook_new", functions.newBook);
    find("workbook_close", functions.closeBook);
    find("workbook_add_worksheet", functions.addSheet);
    find("workbook_add_format", functions.addFormat);
    find("workbook_set_properties", functions.setProperties);
    find("format_set_num_format", functions.setNumberFormat);
    find("format_set_text_wrap", functions.setWrap);
    find("format_set_align", functions.setAlignment);
    find("format_set_bold", functions.setBold);
    find("format_set_bg_color", functions.setGround);
    find("format_set_bottom", functions.setBottomLine);
    find("format_set_bottom_color", functions.setBottomColour);
    find("format_set_underline", functions.setUnderline);
    find("format_set_font_color", functions.setInk);
    find("worksheet_set_column", functions.setColumn);
    find("worksheet_write_number", functions.writeNumber);
    find("worksheet_write_string", functions.writeText);
    find("worksheet_write_blank", functions.writeBlank);
    find("worksheet_write_url_opt", functions.writeLink);
    find("worksheet_freeze_panes", functions.freeze);
    find("worksheet_autofilter", functions.addFilter);
    find("worksheet_ignore_errors", functions.ignoreErrors);
    find("worksheet_set_landscape", functions.setLandscape);
    find("worksheet_set_paper", functions.setPaper);
    find("worksheet_set_margins", functions.setMargins);
    find("worksheet_fit_to_pages", functions.fitToPages);
    find("worksheet_repeat_rows", functions.repeatRows);
    find("worksheet_set_header", functions.setHeader);
    find("worksheet_set_footer", functions.setFooter);
    find("lxw_rowcol_to_range", functions.nameRange);
    find("lxw_strerror", functions.words);
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
