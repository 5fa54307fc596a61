"""Right: a one-hot matrix S picks the rows, U_s = S U, and its transpose scatters the gradients back, which adds up repeats.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = len(outside_vectors)
    S = np.eye(n_words)[np.r_[outside_index, negative_indices]]
    sign = np.full(len(S), -1.0)
    sign[0] = 1.0
    picked = S @ outside_vectors
    margin = sign * (picked @ center_vector)
    loss = np.sum(np.logaddexp(0.0, -margin))
    d = -sign / (1 + np.exp(np.minimum(margin, 700)))  # at 700 it is 1e-304
    return loss, picked.T @ d, S.T @ np.outer(d, center_vector)
