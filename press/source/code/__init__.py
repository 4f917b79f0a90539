"""Code that the reader can change: listings of modules, and changes to try on them."""
