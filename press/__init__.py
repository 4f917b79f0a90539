"""How chapters become files, on the build machine. `kit` must be on the path: see `build.py`."""
