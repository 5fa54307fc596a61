"""Adds 1e-5 inside of the logarithm, so the loss is too small whenever the outside word is improbable.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

EPS = 1e-5


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    probs = softmax(np.dot(outside_vectors, center_vector))
    loss = -np.log(probs[outside_index] + EPS)  # avoid log(0)
    probs[outside_index] -= 1
    return loss, np.dot(probs, outside_vectors), np.outer(probs, center_vector)
