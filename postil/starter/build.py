"""Builds this digest: `python build.py`, or `postil build` (see `--help`)."""

import sys

from postil.cli import main

sys.exit(main())
