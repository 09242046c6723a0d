# Makes object code of files, so that the program carries them with it.
#
# embed(TARGET NAME FILES…) adds to TARGET the bytes of each file, each followed by a zero byte, as
# the symbols NAME_<file>_begin and NAME_<file>_end, `<file>` being its name without extension.
function(embed target name)
  set(assembly ".section .rodata\n")
  foreach(file IN LISTS ARGN)
    get_filename_component(stem ${file} NAME_WE)
    string(MAKE_C_IDENTIFIER ${stem} stem)
    string(APPEND assembly
      ".global ${name}_${stem}_begin, ${name}_${stem}_end\n.balign 16\n"
      "${name}_${stem}_begin:\n.incbin \"${file}\"\n${name}_${stem}_end:\n.byte 0\n")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.S)
  file(CONFIGURE OUTPUT ${output} CONTENT "${assembly}" @ONLY)
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${output})
endfunction()
