"""G[negative_indices] += ... adds only once to the row of a word that is drawn more than once, so repeated draws are missing in grad_outside_vectors.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()
    grad_c = (sigmoid(pos) - 1) * outside_vectors[outside_index] + sigmoid(neg) @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += (sigmoid(pos) - 1) * center_vector
    grad_U[negative_indices] += np.outer(sigmoid(neg), center_vector)
    return loss, grad_c, grad_U
