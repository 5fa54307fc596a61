"""Right: sums the rows of repeated draws coordinate by coordinate with weighted np.bincount instead of np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words, dim = outside_vectors.shape
    idx = np.concatenate(([outside_index], negative_indices)).astype(int)
    rows = outside_vectors[idx]
    s = rows @ center_vector
    label = np.zeros(len(idx))
    label[0] = 1
    loss = (np.maximum(s, 0) + np.log1p(np.exp(-np.abs(s))) - label * s).sum()
    r = sigmoid(s) - label
    grad_U = np.stack(
        [np.bincount(idx, weights=r * center_vector[j], minlength=n_words) for j in range(dim)],
        axis=1,
    )
    return loss, rows.T @ r, grad_U
