"""The files that students get beside this assignment's notebook, with those of ``handout/``."""
