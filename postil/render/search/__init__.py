"""The search page, and the records that the search index is made of."""
