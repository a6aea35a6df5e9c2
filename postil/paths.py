"""Where things lie in a digest's folder: paths relative to it, with `/`."""

from __future__ import annotations

CONFIG, SEEDS, CONTENT, LAYOUTS = "config.yaml", "seeds", "content", "layouts"
ARTICLES, TOPICS, SOURCES = "content/articles", "content/topics", "content/sources"
WORDS = "layouts/words"
PAGES, IMAGES, PINS = "content/pages", "content/images", "content/articles/.pins"


def topic_path(name: str) -> str:
    """Where the file of a topic is, by its id."""
    return f"{TOPICS}/{name}.md"
