// libxlsxwriter, loaded when the first workbook is made: it brings a library of ciphers along,
// which takes longer to start than checking a small theory.
#pragma once

#include "xlsxwriter.h"

#include "llvm/Support/Error.h"

namespace theory::backends::spreadsheet {

// Its functions, as far as they are used.
struct XlsxWriter {
    decltype(&::workbook_new) newBook;
    decltype(&::workbook_close) closeBook;
    decltype(&::workbook_add_worksheet) addSheet;
    decltype(&::workbook_add_format) addFormat;
    decltype(&::workbook_set_properties) setProperties;
    decltype(&::format_set_num_format) setNumberFormat;
    decltype(&::format_set_text_wrap) setWrap;
    decltype(&::format_set_align) setAlignment;
    decltype(&::format_set_bold) setBold;
    decltype(&::format_set_bg_color) setGround;
    decltype(&::format_set_bottom) setBottomLine;
    decltype(&::format_set_bottom_color) setBottomColour;
    decltype(&::format_set_underline) setUnderline;
    decltype(&::format_set_font_color) setInk;
    decltype(&::worksheet_set_column) setColumn;
    decltype(&::worksheet_write_number) writeNumber;
    decltype(&::worksheet_write_string) writeText;
    decltype(&::worksheet_write_blank) writeBlank;
    decltype(&::worksheet_write_url_opt) writeLink;
    decltype(&::worksheet_freeze_panes) freeze;
    decltype(&::worksheet_autofilter) addFilter;
    decltype(&::worksheet_ignore_errors) ignoreErrors;
    decltype(&::worksheet_set_landscape) setLandscape;
    decltype(&::worksheet_set_paper) setPaper;
    decltype(&::worksheet_set_margins) setMargins;
    decltype(&::worksheet_fit_to_pages) fitToPages;
    decltype(&::worksheet_repeat_rows) repeatRows;
    decltype(&::worksheet_set_header) setHeader;
    decltype(&::worksheet_set_footer) setFooter;
    decltype(&::lxw_rowcol_to_range) nameRange;
    decltype(&::lxw_strerror) words;
};

// The same for all who ask, to the end of the program. Fails where the library cannot be loaded.
llvm::Expected<const XlsxWriter*> loadXlsxWriter();

} // namespace theory::backends::spreadsheet
