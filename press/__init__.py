"""How chapters become files. Runs on the build machine only; may import `py/`, never the reverse."""
