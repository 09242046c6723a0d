// Every question of an editor, asked about places all over every golden input: each is
// answered, and twice the same.
#include "project_files.h"
#include "review.h"

#include "service/feature.h"

#include "llvm/ADT/StringSet.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

// About so many places in a file.
constexpr std::size_t placesEach = 24;
// Drawing takes long, and does not depend on the place.
const llvm::StringSet<> askedOnce{"preview"};

std::string answerTo(const service::Feature& feature, const service::Question& question) {
    std::string answer;
    llvm::raw_string_ostream out(answer);
    feature.answer(question, out);
    return answer;
}

void askAll(const service::Workspace& workspace,
            const std::shared_ptr<const service::Snapshot>& snapshot) {
    const SourceFile& file = snapshot->root();
    const std::size_t step = std::max<std::size_t>(1, file.text().size() / placesEach);
    for (const service::Feature& feature : Registered<service::Feature>::all())
        for (std::size_t at = 0; at <= file.text().size(); at += step) {
            const auto offset = file.base() + static_cast<std::uint32_t>(at);
            const service::Question question{workspace,
                                             snapshot,
                                             file,
                                             {offset, offset},
                                             feature.argument.empty() ? "" : "another_name"};
            EXPECT_EQ(answerTo(feature, question), answerTo(feature, question)) << feature.name;
            if (askedOnce.contains(feature.name))
                break;
        }
}

TEST(Features, AnswerEverywhere) {
    std::size_t asked = 0;
    for (const GoldenFile& golden : goldenFiles()) {
        SCOPED_TRACE(golden.name);
        const std::string text = read(golden.path);
        const Review review(partsOf(text).input);
        service::Workspace workspace(review.system(), [](llvm::StringRef) {
            return llvm::Expected<std::string>(llvm::createStringError("it is damaged"));
        });
        workspace.addFolder("/review");
        workspace.open("/review/main.theory", review.files().front().second, 1);
        workspace.update();
        if (const auto snapshot = workspace.theoryOf("/review/main.theory")) {
            askAll(workspace, snapshot);
            ++asked;
        }
    }
    EXPECT_GT(asked, 200U);
}

} // namespace
} // namespace theory::tests
