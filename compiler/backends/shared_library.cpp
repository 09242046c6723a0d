// Asks the system's loader.
#include "backends/shared_library.h"

#include <dlfcn.h>

namespace theory::backends {

SharedLibrary::SharedLibrary(const char* file) : library_(dlopen(file, RTLD_LAZY | RTLD_NODELETE)) {
    if (!library_)
        problem_ = dlerror();
}

void* SharedLibrary::address(const char* symbol) {
    void* found = library_ ? dlsym(library_, symbol) : nullptr;
    if (!found && problem_.empty())
        problem_ = "there is no `" + std::string(symbol) + "` in it";
    return found;
}

} // namespace theory::backends
