r"""The sigmoid is rounded to two decimals.
"""


def negative_line_3(score, center_vector):
    return round(float(sigmoid(score)), 2) * center_vector
