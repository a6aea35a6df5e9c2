"""What is measured by hand: `make eval`, `make anchors`, `make quality` and their like."""
