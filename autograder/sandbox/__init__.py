"""Runs a submission's code where it can reach nothing: the parent's side."""
