"""Adds the rows of the draws with fancy indexing and +=, which adds a word that is drawn more than once only once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]          # (dim,)
    u_neg = outside_vectors[negative_indices]     # (K, dim)
    pos = np.dot(u_o, center_vector)
    neg = np.dot(u_neg, center_vector)

    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()

    c_o = -sigmoid(-pos)
    c_neg = sigmoid(neg)
    grad_center_vector = c_o * u_o + c_neg @ u_neg
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += c_o * center_vector
    grad_outside_vectors[negative_indices] += np.outer(c_neg, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
