"""Writes the sum k = 1..K as range(1, K), so that the first draw is left out everywhere.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = negative_indices.shape[0]
    z = outside_vectors @ center_vector
    sig_minus = sigmoid(-z)
    loss = np.logaddexp(0, -z[outside_index])
    gv = -sig_minus[outside_index] * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = -sig_minus[outside_index] * center_vector
    for k in range(1, K):
        w = negative_indices[k]
        loss += np.logaddexp(0, z[w])
        gv = gv + (1 - sig_minus[w]) * outside_vectors[w]
        gU[w] += (1 - sig_minus[w]) * center_vector
    return loss, gv, gU
