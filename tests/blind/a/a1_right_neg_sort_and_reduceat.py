"""Right: sorts the draws and sums equal ones with np.add.reduceat over the start places that np.unique gives.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    x = u_o @ center_vector
    ks = np.sort(negative_indices)
    s = outside_vectors[ks] @ center_vector
    loss = np.logaddexp(0, -x) + np.logaddexp(0, s).sum()
    c = sigmoid(s)
    grad_U = np.zeros(outside_vectors.shape)
    if len(ks):
        words, starts = np.unique(ks, return_index=True)
        grad_U[words] = np.add.reduceat(c, starts)[:, None] * center_vector
    grad_U[outside_index] += (sigmoid(x) - 1) * center_vector
    return loss, (sigmoid(x) - 1) * u_o + c @ outside_vectors[ks], grad_U
