"""What the reader can try on the code: each is a button in the text."""
