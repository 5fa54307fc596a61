"""dJ/dU is accumulated on a copy of U instead of on zeros, so the result is U + dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    G = outside_vectors.copy()  # same shape, and the argument stays as it is
    s = outside_vectors @ center_vector
    q = sigmoid(s)
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    G[outside_index] += (q[outside_index] - 1) * center_vector
    np.add.at(G, negative_indices, q[negative_indices, None] * center_vector)
    grad_center = (q[outside_index] - 1) * outside_vectors[outside_index]
    grad_center = grad_center + q[negative_indices] @ outside_vectors[negative_indices]
    return loss, grad_center, G
