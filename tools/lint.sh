#!/bin/sh
# Runs every linter and prints, as its last line, the names of those that failed; exit code 1 if any did.
cd "$(dirname "$0")/.." || exit 2
failed=''
run() {
    name=$1
    shift
    echo "--- $name"
    "$@" || failed="$failed $name"
}
run ruff-check ruff check --quiet .
run ruff-format ruff format --check --quiet .
run mypy mypy --no-error-summary
run layers lint-imports --no-logo
[ -z "$failed" ] || { echo "linters failed:$failed"; exit 1; }
