"""A submission's cells: which are run, in which order, and what is said of them."""
