"""Python for the browser: the locked files, the memory image, and the payload that carries them."""
