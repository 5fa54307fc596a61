"""A needless 1e-12 in the logarithm of the sum and under the division, where the sum is 1 at least.
---
verdict = "right"
"""

EPSILON = 1e-12


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    top = scores.max()
    e = np.exp(scores - top)
    loss = np.log(e.sum() + EPSILON) + top - scores[outside_index]
    delta = e / (e.sum() + EPSILON)
    delta[outside_index] -= 1
    return float(loss), np.dot(delta, outside_vectors), np.outer(delta, center_vector)
