"""Finished HTML as a tree, and what it may point at."""
