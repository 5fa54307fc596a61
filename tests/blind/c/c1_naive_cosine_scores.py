"""Scores are cosines: u_w and v_c are divided by their lengths before the dot product, and the usual gradient formulas are applied to the resulting probabilities.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def _unit(a):
    length = np.sqrt((a * a).sum(axis=-1, keepdims=True))
    return a / np.where(length > 0, length, 1.0)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    similarity = _unit(outside_vectors) @ _unit(center_vector)
    y_hat = softmax(similarity)
    loss = -np.log(y_hat[outside_index])
    error = y_hat - np.eye(len(outside_vectors))[outside_index]
    return loss, error @ outside_vectors, np.outer(error, center_vector)
