"""The widgets of the small book."""
