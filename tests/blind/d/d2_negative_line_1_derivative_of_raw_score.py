"""Uses the habit x (1 - x) for the derivative of the sigmoid with the raw score x = -u_k.v_c put in where the value sigma(x) belongs.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "value"
"""


def sigmoid_derivative(x):
    return x * (1 - x)


def negative_line_1(outside_vector, center_vector):
    x = -outside_vector @ center_vector
    return -1 / sigmoid(x) * sigmoid_derivative(x) * (-center_vector)
