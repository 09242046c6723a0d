// Pandoc is given all that it needs, and nothing of it is left; what it says of a failure is told.
#include "driver/pandoc.h"

#include "driver/archive_dates.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace theory::driver {
namespace {

namespace fs = std::filesystem;

// A program in Pandoc's place, which a shell runs.
class StandIn {
public:
    explicit StandIn(const std::string& script)
        : folder_(fs::path(testing::TempDir()) / "theoryc-stand-in") {
        fs::create_directories(folder_);
        std::ofstream(program()) << "#!/bin/sh\n" << script << '\n';
        fs::permissions(program(), fs::perms::owner_all);
    }
    ~StandIn() { fs::remove_all(folder_); }
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;

    std::string program() const { return (folder_ / "pandoc").string(); }

private:
    fs::path folder_;
};

PandocJob job() {
    return {.format = "docx",
            .options = {"--own"},
            .tree = "the tree",
            .pictures = {{"a.png", "a picture"}},
            .style = "a style"};
}

// What it makes, or why it does not.
std::string answer(const std::string& script, unsigned seconds = 60, std::size_t bytes = 10'000) {
    const StandIn standIn(script);
    auto made =
        runPandoc(job(), {.program = standIn.program(), .seconds = seconds, .bytes = bytes});
    return made ? *made : "failed: " + llvm::toString(made.takeError());
}

TEST(Pandoc, ReadsTheTreeAndFindsPicturesAndStyle) {
    const std::string found = R"(
for word in "$@"; do
  case $word in
    --resource-path=*) folder=${word#*=};;
    --csl=*) style=${word#*=};;
  esac
done
echo "$(cat), $(cat "$folder/a.png"), $(cat "$style"), $SOURCE_DATE_EPOCH, $LC_ALL"
ls -ld "$folder" | cut -c1-10
)";
    EXPECT_EQ(answer(found), "the tree, a picture, a style, 315532800, C.UTF-8\ndrwx------\n");
}

TEST(Pandoc, IsGivenTheFormatsOptions) {
    EXPECT_EQ(answer("for word in \"$@\"; do case $word in --to=*|--own) echo $word;; esac; done"),
              "--to=docx\n--own\n");
}

TEST(Pandoc, LeavesNothingBehind) {
    const std::string tellFolder =
        "for word in \"$@\"; do case $word in --data-dir=*) printf %s ${word#*=};; esac; done";
    const std::string folder = answer(tellFolder);
    ASSERT_FALSE(folder.empty());
    EXPECT_FALSE(fs::exists(folder)) << folder;
    const std::string failed = answer(tellFolder + " >&2; exit 1");
    EXPECT_FALSE(fs::exists(failed.substr(failed.find('/')))) << failed;
}

TEST(Pandoc, FailsInItsOwnWords) {
    EXPECT_EQ(answer("echo 'no such style' >&2; exit 23"), "failed: no such style");
    EXPECT_EQ(answer("echo one >&2; echo two >&2; exit 1"), "failed: one two");
    EXPECT_EQ(answer("exit 23"), "failed: it ended with status 23");
    EXPECT_EQ(answer("kill -9 $$"), "failed: it was ended by the system");
    EXPECT_EQ(answer("exec sleep 20", 1), "failed: it takes too long");
    EXPECT_EQ(answer("echo too much", 60, 5), "failed: the document is too large");
}

TEST(Pandoc, TellsItsSeries) {
    const auto series = [](const std::string& script) {
        const StandIn standIn(script);
        return pandocSeries({.program = standIn.program()});
    };
    EXPECT_EQ(series("echo 'pandoc 2.17.1.1'; echo 'Compiled with pandoc-types 1.22.2.1'"), 2U);
    EXPECT_EQ(series("echo 'pandoc 3.1.11.1'; echo 'Features: +server +lua'"), 3U);
    EXPECT_EQ(series("exit 1"), 3U);
    EXPECT_EQ(pandocSeries({.program = ""}), 0U);
}

TEST(Pandoc, MayBeGone) {
    auto made = runPandoc(job(), {.program = "/nowhere/pandoc"});
    EXPECT_EQ(llvm::toString(made.takeError()), "it cannot be run");
}

TEST(ArchiveDates, AreWrittenOver) {
    using namespace std::string_literals;
    const std::string when = "\x11\x22\x33\x44", first = "\0\0\x21\0"s;
    const auto archive = [](const std::string& date) {
        return "PK\3\4....zz"s + date + std::string(16, '.') + "PK\1\2......zz" + date +
               std::string(12, '.') + "\0\0\0\0\0\0"s + std::string(8, '.') + "\0\0\0\0"s +
               "PK\5\6" + std::string(12, '.') + "\x1E\0\0\0\0\0"s;
    };
    EXPECT_EQ(withoutDates(archive(when)), archive(first));
    EXPECT_EQ(withoutDates("no archive"), "no archive");
    EXPECT_EQ(withoutDates("PK\5\6 cut"), "PK\5\6 cut");
    EXPECT_EQ(withoutDates(""), "");
}

} // namespace
} // namespace theory::driver
