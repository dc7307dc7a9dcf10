"""A timeline as files, one module a format."""
