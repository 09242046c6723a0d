// Keys for entries whose format has none.
//
// A key is made of the family name of the first author, in small letters and without accents, and
// the year: `smith2010`. A body's words run together: `worldhealthorganization2010`. Of entries
// that would have the same key, the second in the file gets an `a`, the third a `b`: `smith2010a`.
#pragma once

#include "references/reference.h"

namespace theory::references {

// As much of an identifier as can be cited: `#123` gives `123`. Empty where nothing can.
llvm::StringRef citablePart(llvm::StringRef identifier);

// Gives each entry without a key one that no other entry of the file has.
void makeKeys(Bibliography& bibliography);

} // namespace theory::references
