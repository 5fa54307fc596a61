r"""The prediction is one-hot at the largest probability.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.prediction_is_argmax"]
"""


def outside_line_3(y_hat, y, center_vector):
    return np.outer(np.eye(len(y))[np.argmax(y_hat)] - y, center_vector)
