r"""The sigmoid is rounded to two decimals.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.rounded_inside"]
"""


def negative_line_3(score, center_vector):
    return round(float(sigmoid(score)), 2) * center_vector
