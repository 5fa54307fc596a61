"""Answers that a person scores: a page for the keyboard, which writes into the gradebook."""
