"""Balls on a loss over one weight."""
