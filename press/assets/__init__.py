"""What a page wears: fonts, emoji, styles, scripts; and the licences of what others made."""
