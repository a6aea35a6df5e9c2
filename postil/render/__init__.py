"""The digest becomes pages: Markdown, views, templates, feeds."""
