"""Right: a (K + 1, n_words) selection matrix of zeros and ones picks the rows and carries the gradients back, repeats included.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    S = np.eye(n_words)[np.concatenate([[outside_index], negative_indices])]
    S[0] *= -1  # minus u_o, so that all terms look the same
    A = S @ outside_vectors
    z = A @ center_vector
    w = sigmoid(z)
    return np.logaddexp(0, z).sum(), A.T @ w, S.T @ np.outer(w, center_vector)
