"""1 - sigma(s) stands for sigma(s): the identity 1 - sigma(-s) = sigma(s) is applied with the minus dropped.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "negative_line_3"
"""


def negative_line_3(score, center_vector):
    return (1 - sigmoid(score)) * center_vector
