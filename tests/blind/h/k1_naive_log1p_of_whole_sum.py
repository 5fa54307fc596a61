"""The student takes log1p for the more stable log and hands it the whole sum of the shifted exponentials, where the largest word (which is the 1) is already in it: log(1 + sum) instead of log(sum). Gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.dot(outside_vectors, center_vector)
    top = np.max(z)
    weights = np.exp(z - top)
    loss = top + np.log1p(np.sum(weights)) - z[outside_index]

    p = weights / np.sum(weights)
    y = np.zeros(len(p))
    y[outside_index] = 1
    grad_center_vector = np.dot(p - y, outside_vectors)
    grad_outside_vectors = (p - y)[:, np.newaxis] * center_vector[np.newaxis, :]
    return loss, grad_center_vector, grad_outside_vectors
