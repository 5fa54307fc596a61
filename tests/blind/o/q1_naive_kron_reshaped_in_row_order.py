"""The outer product is taken over from MATLAB as reshape(kron(v, delta), n, d), but NumPy reshapes by rows and not by columns. Shows in the gradient of U whenever dim > 1.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    [n, d] = outside_vectors.shape
    scores = outside_vectors.dot(center_vector)
    scores = scores - max(scores)
    logp = scores - np.log(sum(np.exp(scores)))

    loss = -logp[outside_index]

    delta = np.exp(logp)
    delta[outside_index] = delta[outside_index] - 1

    grad_center_vector = outside_vectors.T.dot(delta)
    # vec(delta * v') = kron(v, delta)
    grad_outside_vectors = np.reshape(np.kron(center_vector, delta), (n, d))
    return loss, grad_center_vector, grad_outside_vectors
