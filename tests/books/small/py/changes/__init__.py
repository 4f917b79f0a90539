"""What can be tried in the small book."""
