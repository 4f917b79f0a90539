"""What the prose says will happen: each function here that `@claim` marks must return true."""
