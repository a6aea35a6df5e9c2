"""Text as HTML: Markdown, its bounds, its links and pictures, and the words of what comes out."""
