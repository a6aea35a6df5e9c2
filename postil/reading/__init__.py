"""A seed becomes a reading: its text and what it says of itself, each fact with its evidence."""
