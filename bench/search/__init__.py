"""What search costs: to build its index, to keep it, and to ask it the first time."""
