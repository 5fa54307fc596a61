"""Tries U @ delta first and transposes only when NumPy complains; with as many words as dimensions it does not complain and grad_center_vector is U delta instead of U^T delta.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def times(matrix, vector):
    try:
        return matrix @ vector
    except ValueError:
        return matrix.T @ vector


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = times(outside_vectors, center_vector)
    m = np.max(scores)
    lse = m + np.log(np.sum(np.exp(scores - m)))
    delta = np.exp(scores - lse)
    delta[outside_index] -= 1
    loss = lse - scores[outside_index]
    return loss, times(outside_vectors, delta), np.outer(delta, center_vector)
