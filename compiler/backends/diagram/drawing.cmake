# What drawing needs besides libraries that pkg-config knows: Graphviz's `dot` engine, which is a
# plugin in a folder of its own, and the fonts that become part of the program.

# Graphviz names the folder of its plugins nowhere; it is below that of libgvc.
pkg_get_variable(graphviz_libdir libgvc libdir)
find_library(graphviz_dot_engine NAMES libgvplugin_dot_layout.so.6 gvplugin_dot_layout
             HINTS "${graphviz_libdir}" /usr/lib /usr/lib64 /usr/local/lib
             PATH_SUFFIXES graphviz REQUIRED)
target_include_directories(backends SYSTEM PRIVATE ${graphviz_INCLUDE_DIRS})
# Loaded by the program itself when it draws, with the libraries that the engine needs.
target_compile_definitions(backends PRIVATE GRAPHVIZ_DOT_ENGINE="${graphviz_dot_engine}")

# The shared cairo brings some twenty libraries along, X11's among them, and loading those takes
# longer than checking a small theory. The archives bring only what drawing uses.
target_include_directories(backends SYSTEM PUBLIC ${cairo_INCLUDE_DIRS})
set(cairo_archives "")
foreach(name cairo pixman-1 fontconfig uuid freetype png16 brotlidec brotlicommon expat z)
  find_library(archive_${name} NAMES lib${name}.a HINTS "${graphviz_libdir}")
  mark_as_advanced(archive_${name})
  list(APPEND cairo_archives "${archive_${name}}")
endforeach()
if(cairo_archives MATCHES "NOTFOUND")
  target_link_libraries(backends PUBLIC PkgConfig::cairo)
else()
  target_link_libraries(backends PUBLIC -Wl,--start-group ${cairo_archives} -Wl,--end-group)
endif()

set(font_folders /usr/share/fonts/truetype/liberation2 /usr/share/fonts/truetype/liberation
                 /usr/share/fonts/liberation-sans /usr/share/fonts/liberation)
foreach(weight Regular Bold)
  find_file(font_${weight} LiberationSans-${weight}.ttf PATHS ${font_folders} NO_DEFAULT_PATH REQUIRED)
endforeach()
embed(backends font ${font_Regular} ${font_Bold})
