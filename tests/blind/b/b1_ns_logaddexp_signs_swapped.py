"""The signs in the two logaddexp terms are interchanged, so the loss is -log sigma(-s_o) - sum log sigma(s_k); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    so = outside_vectors[outside_index] @ center_vector
    sk = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, so) + np.sum(np.logaddexp(0, -sk))
    M = np.zeros(outside_vectors.shape)
    np.add.at(M, negative_indices, sigmoid(sk)[:, None] * center_vector)
    M[outside_index] += (sigmoid(so) - 1) * center_vector
    c = (sigmoid(so) - 1) * outside_vectors[outside_index] + (sigmoid(sk)[:, None] * outside_vectors[negative_indices]).sum(axis=0)
    return loss, c, M
