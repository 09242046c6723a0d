// fmt, made part of the program. Debian has it as a shared library only, which would bring C++'s
// own shared library along; loading the two takes longer than checking a small theory.
#include <fmt/format-inl.h>

// What fmt's headers say is to be found elsewhere.
template fmt::detail::thousands_sep_result<char>
    fmt::detail::thousands_sep_impl<char>(fmt::detail::locale_ref);
template char fmt::detail::decimal_point_impl<char>(fmt::detail::locale_ref);
