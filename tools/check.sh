#!/bin/sh
# The linters, then the tests; fails if either does, and leaves the test runner's summary at the end.
# Arguments go to pytest.
cd "$(dirname "$0")/.." || exit 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The tests start hundreds of processes: what one of them has compiled no other compiles again, and no folder of the
# project or of .venv is written to.
unset PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX="$scratch/compiled"
report="$scratch/linters"
tools/lint.sh > "$report" 2>&1
linted=$?
cat "$report"
ZHIHENG_LINTERS_FAILED=$(sed -n 's/^linters failed: //p' "$report")
export ZHIHENG_LINTERS_FAILED
pytest "$@"
tested=$?
[ $linted -eq 0 ] && exit $tested
exit 1
