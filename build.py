"""Builds the digest in this folder: `python build.py` (see `--help`)."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("build.py needs Python 3.11 or newer; this is " + sys.version.split()[0])
try:
    from postil.cli import main
except ModuleNotFoundError as missing:
    sys.exit(
        f"build.py: the package {missing.name} is missing; run `make` first, or `pip install .`"
    )

sys.exit(main())
