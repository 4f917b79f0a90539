"""What `check` counts in a chapter, the limits that it keeps, and the chapter as plain text."""
