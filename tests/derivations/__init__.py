"""100 derivations that were written without the reader of mathematics, and what it makes of them.

Whoever wrote them saw the assignment's text alone, neither the reader nor its catalogue of
mistakes. Set ``a`` has been used to mend the reader, set ``b`` only to count. A file holds the
question and its case, the text as it was handed in, its lines, whether each is right (told by
complex steps of the loss at three random points), and the mistake, if there is one.
"""
