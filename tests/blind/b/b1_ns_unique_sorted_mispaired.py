"""Takes the distinct words from np.unique, which sorts them, but pairs them with the sigmoids in the order of the draws, so the rows of U get each other's coefficients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_neg = outside_vectors[negative_indices] @ center_vector
    s_pos = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s_pos) + np.logaddexp(0, s_neg).sum()
    sig = sigmoid(s_neg)
    grad_v = -sigmoid(-s_pos) * outside_vectors[outside_index] + sig @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    words, counts = np.unique(negative_indices, return_counts=True)
    for i in range(len(words)):
        grad_U[words[i]] += counts[i] * sig[i] * center_vector
    grad_U[outside_index] -= sigmoid(-s_pos) * center_vector
    return loss, grad_v, grad_U
