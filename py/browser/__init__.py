"""The browser's side: all of our Python that knows where it runs."""
