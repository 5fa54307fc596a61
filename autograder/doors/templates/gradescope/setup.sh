#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: a Python that other users can read
# (the base image's is too old, and /root is closed), the libraries, and modes that close the rest.
set -euo pipefail
cd "$(dirname "$0")"
place=${AUTOGRADER_PYTHON:-/opt/autograder}

good() { # a Python of 3.11 or newer that can make environments, and not below root's home
    case "$(readlink -f "$1" 2>/dev/null)" in '' | /root/*) return 1 ;; esac
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local name path
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        path=$(command -v "$name") && good "$path" && echo "$path" && return
    done
    return 1
}

install() { DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"; }

if ! python=$(find_python) || ! ldconfig -p | grep -q 'libseccomp\.so\.2'; then
    apt-get update
    install libseccomp2 ca-certificates
    find_python >/dev/null || install python3.11 python3.11-venv || install python3 python3-venv
    python=$(find_python) || {
        echo "No Python of 3.11 or newer can be installed here: choose a base image that has one." >&2
        exit 1
    }
fi
"$python" -m venv "$place"
"$place/bin/python" -m pip install --quiet --no-cache-dir --disable-pip-version-check \
    -r requirements.txt
chmod -R go+rX "$place"
. ./close.sh
# says here, in the log of the build, how submissions will be held
"$place/bin/python" -I -B run.py --doctor
