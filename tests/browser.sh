#!/bin/sh
# Brings Debian's Chromium, Poppler to read what it prints, and fonts with the metrics of those that
# readers' systems have, where they are missing.
set -eu
missing=
command -v chromium >/dev/null || missing="$missing chromium"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
fc-list 2>/dev/null | grep -q "Liberation Serif" || missing="$missing fonts-liberation"
[ -n "$missing" ] || exit 0
root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "first: apt install$missing" >&2; exit 1; }
    root=sudo
fi
$root apt-get update -qq
# shellcheck disable=SC2086 # each package is a word
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
