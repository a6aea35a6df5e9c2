"""When a document is from."""
