"""Who published a document."""
