r"""The score stands without its sigmoid.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.score_itself"]
"""


def negative_line_3(score, center_vector):
    return score * center_vector
