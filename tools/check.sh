#!/bin/sh
# The linters, then the tests; fails if either does, and leaves the test runner's summary at the end.
# Arguments go to pytest.
cd "$(dirname "$0")/.." || exit 2
report=$(mktemp)
trap 'rm -f "$report"' EXIT
tools/lint.sh > "$report" 2>&1
linted=$?
cat "$report"
ZHIHENG_LINTERS_FAILED=$(sed -n 's/^linters failed: //p' "$report")
export ZHIHENG_LINTERS_FAILED
pytest "$@"
tested=$?
[ $linted -eq 0 ] && exit $tested
exit 1
