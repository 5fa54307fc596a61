"""Right: selects rows and scatters gradients with a one-hot matrix of shape (K+1, n_words) and matrix products.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    S = np.eye(len(outside_vectors))[[outside_index, *negative_indices]]
    t = np.ones(len(S))
    t[0] = -1
    S = t[:, None] * S  # signs included: row 0 is -e_o, others +e_k
    x = S @ outside_vectors @ center_vector
    w = S.T @ sigmoid(x)
    return np.logaddexp(0, x).sum(), outside_vectors.T @ w, np.outer(w, center_vector)
