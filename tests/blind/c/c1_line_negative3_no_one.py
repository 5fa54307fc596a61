"""Writes sigma(s) as exp(s) / (exp(s) + exp(s)), forgetting that the second term is exp(0) = 1, so the factor is always one half.
---
verdict = "wrong"
function = "negative_line_3"
outputs = "result"
"""


def negative_line_3(score, center_vector):
    up, down = np.exp(score), np.exp(score) + np.exp(score)
    return up / down * center_vector
