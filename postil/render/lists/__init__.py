"""The pages that list documents: the first, topics, sources."""
