"""The rows of the draws are filled with G[negative_indices] += ..., which adds only once for a word that is drawn more than once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    U_neg = outside_vectors[negative_indices]          # (K, dim)
    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    s_neg = U_neg @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()
    a = sigmoid(s_o) - 1
    b = sigmoid(s_neg)
    grad_center_vector = a * u_o + b @ U_neg

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += a * center_vector
    grad_outside_vectors[negative_indices] += b[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
