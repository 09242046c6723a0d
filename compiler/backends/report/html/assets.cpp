// Puts the files of style/ and script/ together, in the order in which they build on each other.
#include "backends/report/html/assets.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

extern "C" const char html_style_page_begin[], html_style_page_end[];
extern "C" const char html_style_tables_begin[], html_style_tables_end[];
extern "C" const char html_style_workbench_begin[], html_style_workbench_end[];
extern "C" const char html_style_controls_begin[], html_style_controls_end[];
extern "C" const char html_style_print_begin[], html_style_print_end[];

extern "C" const char html_script_elements_begin[], html_script_elements_end[];
extern "C" const char html_script_theory_begin[], html_script_theory_end[];
extern "C" const char html_script_picture_begin[], html_script_picture_end[];
extern "C" const char html_script_panel_begin[], html_script_panel_end[];
extern "C" const char html_script_filters_begin[], html_script_filters_end[];
extern "C" const char html_script_search_begin[], html_script_search_end[];
extern "C" const char html_script_start_begin[], html_script_start_end[];

namespace theory::backends::report {
namespace {

llvm::StringRef between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

} // namespace

std::string pageStyle() {
    return llvm::join(
        std::initializer_list<llvm::StringRef>{
            between(html_style_page_begin, html_style_page_end),
            between(html_style_tables_begin, html_style_tables_end),
            between(html_style_workbench_begin, html_style_workbench_end),
            between(html_style_controls_begin, html_style_controls_end),
            between(html_style_print_begin, html_style_print_end)},
        "\n");
}

std::string pageScript() {
    return "(() => {\n\"use strict\";\n" +
           llvm::join(
               std::initializer_list<llvm::StringRef>{
                   between(html_script_elements_begin, html_script_elements_end),
                   between(html_script_theory_begin, html_script_theory_end),
                   between(html_script_picture_begin, html_script_picture_end),
                   between(html_script_panel_begin, html_script_panel_end),
                   between(html_script_filters_begin, html_script_filters_end),
                   between(html_script_search_begin, html_script_search_end),
                   between(html_script_start_begin, html_script_start_end)},
               "\n") +
           "})();\n";
}

std::string policyHash(llvm::StringRef text) {
    llvm::SHA256 hash;
    hash.update(text);
    return "'sha256-" + llvm::encodeBase64(hash.final()) + "'";
}

} // namespace theory::backends::report
