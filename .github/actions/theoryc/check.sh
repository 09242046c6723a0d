#!/usr/bin/env bash
# Checks the theories: theory.sarif for the list under Security, and a mark beside each line. The
# exit status of the check becomes the step's output `status`, so that results are kept before the
# job fails.
set -euo pipefail

read -r -a files <<<"$THEORYC_FILES"
options=()
[ "$THEORYC_DENY_WARNINGS" != true ] || options=(--deny warnings)

status=0
theoryc check --format sarif "${options[@]}" -- "${files[@]}" >theory.sarif || status=$?
theoryc check --format github "${options[@]}" -- "${files[@]}" || true # said above
printf 'status=%d\n' "$status" >>"$GITHUB_OUTPUT"
[ "$status" -ne 2 ] || exit 2 # there is no theory.sarif then
