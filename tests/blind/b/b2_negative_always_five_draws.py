"""Hard-codes K = 5: with fewer draws it raises an IndexError, with more draws the rest is ignored.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


K = 5


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    p = sigmoid(z)
    loss = np.logaddexp(0, -z[outside_index])
    grad_v = (p[outside_index] - 1) * outside_vectors[outside_index]
    grad_u = np.zeros(outside_vectors.shape)
    grad_u[outside_index] = (p[outside_index] - 1) * center_vector
    for k in range(K):
        w = negative_indices[k]
        loss += np.logaddexp(0, z[w])
        grad_v = grad_v + p[w] * outside_vectors[w]
        grad_u[w] += p[w] * center_vector
    return loss, grad_v, grad_u
