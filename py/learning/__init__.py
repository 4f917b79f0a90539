"""The mathematics of this book: it knows no drawing and no widget."""
