"""Differentiates log sigma(x) as sigma'(x) = sigma (1 - sigma): the factor 1 / sigma from the logarithm is forgotten in every term of both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def dsigmoid(x):
    s = sigmoid(x)
    return s * (1 - s)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    a = outside_vectors[outside_index] @ center_vector
    b = outside_vectors[negative_indices] @ center_vector

    loss = np.logaddexp(0, -a) + np.logaddexp(0, b).sum()

    da = -dsigmoid(a)
    db = dsigmoid(-b)          # two minus signs cancel

    grad_center_vector = da * outside_vectors[outside_index]
    grad_center_vector += (db[:, None] * outside_vectors[negative_indices]).sum(axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += da * center_vector
    np.add.at(grad_outside_vectors, negative_indices, db[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
