"""Claims of the prose, and the evidence that they give."""
