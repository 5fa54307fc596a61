"""The inner derivative is -u_k, the one by v_c, instead of -v_c.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "negative_line_1"
"""


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    sigma_prime = sigmoid(x) * (1 - sigmoid(x))
    return -1 / sigmoid(x) * sigma_prime * (-outside_vector)
