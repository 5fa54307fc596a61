"""Right: the draws as a (K, n_words) matrix S of one-hot rows, so that repeats add up in S^T times the gradients.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n = len(outside_vectors)
    S = (np.asarray(negative_indices)[:, None] == np.arange(n)[None, :]).astype(float)
    s_neg = S @ outside_vectors @ center_vector
    s_pos = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s_pos) + np.logaddexp(0, s_neg).sum()
    a = -np.exp(-np.logaddexp(0, s_pos))
    b = S.T @ np.exp(-np.logaddexp(0, -s_neg))
    b[outside_index] += a
    return loss, outside_vectors.T @ b, b[:, None] @ center_vector[None, :]
