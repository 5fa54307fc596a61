"""In log-sum-exp the maximum m is subtracted inside but never added back, so the loss is too small by m.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def logsumexp(z):
    c = z.max()
    return np.log(np.sum(np.exp(z - c)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors.dot(center_vector)
    loss = -outside_vectors[outside_index].dot(center_vector) + logsumexp(z)
    y_hat = softmax(z)
    grad_v = -outside_vectors[outside_index] + y_hat.dot(outside_vectors)
    grad_U = np.outer(y_hat, center_vector)
    grad_U[outside_index] -= center_vector
    return loss, grad_v, grad_U
