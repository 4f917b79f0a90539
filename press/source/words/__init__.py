"""What a chapter says: its passages and sentences, and where its glossary explains the words."""
