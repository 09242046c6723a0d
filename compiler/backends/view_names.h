// Which views a theory has, by their names: what reports show and pictures are asked for.
#pragma once

#include "model/theory.h"

#include <array>
#include <string>
#include <vector>

namespace theory::backends {

// Of the views that every theory has without declaring them, though not all are drawn unasked.
// Their names are the kinds' words.
inline constexpr std::array automaticViewKinds{ViewKind::Constructs, ViewKind::Configurations,
                                               ViewKind::Lanes, ViewKind::Matrix};

// The overview of sections, which is folded of the constructs and no kind of its own.
inline constexpr const char* sectionsView = "sections";

// Whether a view of that name is there without being declared, so that nothing else can have it.
bool isAutomaticView(llvm::StringRef name);

// Whether sections tell anything: the outermost with CMOCs of their own or in sections within them
// are two at least.
bool hasSeveralSections(const model::Theory& theory);

// Whether besides there are so many constructs that readers want the sections first.
bool wantsOverview(const model::Theory& theory);

// The flow that a view of flows shows, the shift that a view of shifts shows; the first, where it
// shows several, and none where it shows none.
model::Id<model::Flow> flowOf(const model::Theory& theory, const model::View& view);
model::Id<model::Shift> shiftOf(const model::Theory& theory, const model::View& view);

// `cmoc.C1`: every configuration has a strip that is drawn when asked for. None for other names.
model::Id<model::Configuration> stripNamed(const model::Theory& theory, llvm::StringRef name);

// The names of the views of a theory that are drawn, in the order in which they are written: those
// that it declares, or where it declares none `constructs` and `cmocs`, and before them `sections`
// where there are many constructs in several sections; then its flows and shifts, if no view shows
// them. Each is part of a file's name.
std::vector<std::string> viewNames(const model::Theory& theory);

// Whether there is a view of that name: one of these, or one that is drawn only when asked for.
bool hasView(const model::Theory& theory, llvm::StringRef name);

} // namespace theory::backends
