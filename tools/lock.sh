#!/bin/sh
# Writes the pinned, hashed requirement files from pyproject.toml (maintainers; `make lock`). uv must be installed.
set -eu
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url "$@"
}
# setuptools builds the project itself, without build isolation, so that an offline installation can.
printf 'setuptools>=77\n' | compile pyproject.toml - --extra pg --output-file requirements.txt
printf 'setuptools>=77\n' | compile pyproject.toml - --extra dev --constraint requirements.txt --output-file requirements-dev.txt
# The peers that `make bench` measures live in an environment of their own, on the versions the product runs on.
if [ -f bench/requirements.in ]; then
    printf 'setuptools>=77\n' | compile pyproject.toml bench/requirements.in - --extra pg --constraint requirements.txt \
        --output-file bench/requirements.txt
fi
printf 'uv>=0.9\n' | compile - --output-file requirements-uv.txt
