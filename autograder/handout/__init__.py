"""The files that students get beside their notebook."""
