"""The reader's own code: his text in the place of a module, and what went wrong, in words."""
