"""Pages of `content/`: drafted from a seed, parsed, and kept when their seed changes."""
