"""Adds the negative rows with grad_U[negative_indices] += ..., which adds only once for a word that is drawn several times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.asarray(negative_indices)
    s_o = np.dot(outside_vectors[outside_index], center_vector)
    S = outside_vectors[idx].dot(center_vector)
    loss = np.logaddexp(0.0, -s_o) + np.sum(np.logaddexp(0.0, S))
    g_o, g_k = sigmoid(s_o) - 1.0, sigmoid(S)
    grad_center_vector = g_o * outside_vectors[outside_index] + g_k.dot(outside_vectors[idx])
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += g_o * center_vector
    grad_outside_vectors[idx] += g_k[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
