#!/bin/sh
# Brings Debian's Chromium where there is none: the preview is tested in a real browser.
set -eu
command -v chromium >/dev/null && exit 0
root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "install chromium first: apt install chromium" >&2; exit 1; }
    root=sudo
fi
$root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium >/dev/null
