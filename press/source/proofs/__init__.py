"""Claims in the prose: their marks, their proofs, and the notes that show them."""
