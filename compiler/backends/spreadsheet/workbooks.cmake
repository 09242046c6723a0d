# libxlsxwriter is loaded by the program itself when it makes a workbook.
target_include_directories(backends SYSTEM PRIVATE ${xlsxwriter_includes})
get_filename_component(xlsxwriter_file "${xlsxwriter}" REALPATH)
get_filename_component(xlsxwriter_name "${xlsxwriter_file}" NAME)
set_source_files_properties(backends/spreadsheet/xlsxwriter_library.cpp
  PROPERTIES COMPILE_DEFINITIONS XLSXWRITER_LIBRARY="${xlsxwriter_name}")
