// A folder for files of one measurement.
#pragma once

#include "children.h"

#include "fmt/format.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <unistd.h>

namespace theory::bench {

// A folder that goes when the object does.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() /
                fmt::format("theoryc-bench-{}", getpid())) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;

    std::filesystem::path write(const std::string& name,
                                const std::function<std::string()>& text) const {
        std::filesystem::path path = path_ / name;
        std::filesystem::create_directories(path.parent_path());
        doApart([&] { std::ofstream(path, std::ios::binary) << text(); });
        return path;
    }

private:
    std::filesystem::path path_;
};

} // namespace theory::bench
