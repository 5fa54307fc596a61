"""Right: labels t of plus and minus one, loss sum log(1 + exp(-t s)), weights -t sigma(-t s), rows collected by bincount column by column.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.append(negative_indices, outside_index)
    t = np.where(np.arange(len(idx)) == len(negative_indices), 1.0, -1.0)
    X = outside_vectors[idx]
    margin = t * (X @ center_vector)
    loss = np.sum(np.logaddexp(0, -margin))
    w = -t * sigmoid(-margin)
    n, d = outside_vectors.shape
    grad_U = np.empty((n, d))
    for j in range(d):
        grad_U[:, j] = np.bincount(idx, weights=w * center_vector[j], minlength=n)
    return loss, X.T @ w, grad_U
