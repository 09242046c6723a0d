#!/usr/bin/env bash
# Makes pictures, reports and data of the theories.
set -euo pipefail

read -r -a files <<<"$THEORYC_FILES"
theoryc build --emit "$THEORYC_EMIT" -o "$THEORYC_OUTPUT" -- "${files[@]}"
