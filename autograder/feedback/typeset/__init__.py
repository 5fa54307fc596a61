"""LaTeX -> MathML: a formula as a person typed it, drawn by the browser."""
