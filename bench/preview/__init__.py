"""How soon the preview serves what was saved, and what it costs at rest."""
