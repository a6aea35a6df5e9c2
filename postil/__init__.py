"""Postil: an annotated digest, as a static site, out of a folder of source documents."""

__version__ = "0.1.0"
