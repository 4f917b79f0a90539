"""What a chapter says: its passages and sentences, its glossary, and where its words are explained."""
