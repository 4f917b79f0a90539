"""Measurements: how long a reader waits, how smoothly training runs, how long a build takes."""
