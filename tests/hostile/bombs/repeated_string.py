"""Asks for 10 TB at once."""

x = "x" * 10 ** 13
