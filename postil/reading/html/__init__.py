"""A saved web page, read by its metadata and its text."""
