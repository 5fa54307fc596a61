"""The instructor's side of the course: nothing in this package may reach a student."""
