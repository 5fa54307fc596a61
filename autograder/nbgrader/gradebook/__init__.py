"""nbgrader's gradebook, written in one transaction."""
