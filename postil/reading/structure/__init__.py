"""Which stretch of a document is what."""
