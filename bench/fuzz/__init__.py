"""Looks for inputs that break what Postil promises of every input."""
