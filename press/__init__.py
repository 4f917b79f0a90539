"""How chapters become files. On the build machine only: it imports `py/`, never the reverse."""
