"""What becomes of marks in a line of text."""
