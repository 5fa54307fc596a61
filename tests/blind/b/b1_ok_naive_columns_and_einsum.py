"""Right: everything as column vectors and einsum, brought back to the required shapes at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = np.reshape(center_vector, (-1, 1)).astype(float)          # d x 1
    z = np.einsum("wd,di->wi", outside_vectors, v)               # n x 1
    y = (np.arange(z.shape[0]) == outside_index).astype(float).reshape(-1, 1)
    m = z.max()
    lse = m + np.log(np.einsum("wi->", np.exp(z - m)))
    loss = (lse - y.T @ z).item()
    delta = np.exp(z - lse) - y
    return loss, (outside_vectors.T @ delta).reshape(-1), np.einsum("wi,di->wd", delta, v)
