#!/usr/bin/env bash
# Builds theoryc from the checkout that this file is in, and puts it on the path of later steps.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

if [ ! -x build/release/theoryc ]; then
  ./bootstrap install
  cmake --preset release
  cmake --build --preset release
fi
printf '%s\n' "$PWD/build/release" >>"$GITHUB_PATH"
