"""The assignments, as declarations."""
