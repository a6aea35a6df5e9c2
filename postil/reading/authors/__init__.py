"""Who wrote a document."""
