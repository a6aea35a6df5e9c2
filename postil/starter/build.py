"""Builds this digest: `python build.py`, or `postil build` (see `--help`)."""

import sys

try:
    from postil.cli import main
except ModuleNotFoundError as missing:
    sys.exit(f"build.py: the package {missing.name} is missing; activate Postil's environment")

sys.exit(main())
