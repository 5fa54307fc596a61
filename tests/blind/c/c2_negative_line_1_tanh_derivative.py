"""Takes 1 - a^2, the derivative of tanh (from the autoencoder), for sigma'.
---
verdict = "wrong"
function = "negative_line_1"
outputs = "negative_line_1"
"""


def negative_line_1(outside_vector, center_vector):
    a = sigmoid(np.array([-outside_vector @ center_vector]))[0]
    d_activation = 1 - a**2
    return -(1 / a) * d_activation * (-center_vector)
