#!/bin/sh
# Prints the path of a Python that can run the project (3.11 to 3.14, with the venv module), or says what is missing.
set -u

usable='import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
seen=''

for name in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3 python}; do
    path=$(command -v "$name" 2>/dev/null) || continue
    if "$path" -c "$usable" 2>/dev/null; then
        echo "$path"
        exit 0
    fi
    if "$path" -c "$supported" 2>/dev/null; then
        seen="$seen
  $path: right version, but without the modules venv and ensurepip (Debian, Ubuntu: apt install python3-venv)"
    else
        seen="$seen
  $path: $("$path" --version 2>&1 | head -n 1), too old or too new"
    fi
done

{
    echo "无法安装：需要 Python 3.11 至 3.14（含 venv 模块），本机没有。请先安装，或用 make install PYTHON=路径 指定。"
    echo "Cannot install: Python 3.11 to 3.14 with the venv module is needed and was not found."
    echo "Looked at:${seen:- no Python at all on PATH}"
    echo "Next: install one (Debian 12: apt install python3 python3-venv), or name one: make install PYTHON=/path/to/python3.11"
} >&2
exit 1
