"""A Markdown file becomes a Chapter, and a Chapter a checked Page."""
