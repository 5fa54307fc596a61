r"""U times delta, where U has a row for each word.
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors @ delta
