"""How long it takes as inputs grow."""
