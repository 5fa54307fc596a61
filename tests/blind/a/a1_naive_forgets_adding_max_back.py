"""The loss computes log sum exp(z - m) with m = max z but does not add m back, so it is too small by m; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def logsumexp(z):
    z = z - np.max(z)  # stable
    return np.log(np.sum(np.exp(z)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    loss = -scores[outside_index] + logsumexp(scores)
    y_hat = softmax(scores)
    delta = y_hat.copy()
    delta[outside_index] -= 1.0
    return loss, delta.dot(outside_vectors), delta[:, None] * center_vector[None, :]
