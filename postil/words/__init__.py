"""The words of the site: one catalogue for each language, and what CLDR knows of it."""
