"""The search index, which Pagefind makes out of records."""
