"""Hidden cases: their inputs, their right answers, and what mistakes would answer."""
