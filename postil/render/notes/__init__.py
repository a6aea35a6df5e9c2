"""An article's notes are set into its text."""
