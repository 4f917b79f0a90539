"""What a chapter asks its reader, and the answers."""
