"""Notes in lists: pages of notes, their feed, excerpts."""
