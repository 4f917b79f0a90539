"""The claims of the small book."""
