"""Right: MATLAB style with column vectors of shape (n, 1) throughout, flattened before returning.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    vc = np.reshape(center_vector, (-1, 1))
    U = outside_vectors.T  # columns are words now
    z = U.T @ vc
    zmax = z.max()
    yhat = np.exp(z - zmax)
    total = yhat.sum()
    yhat = yhat / total
    y = np.zeros((z.shape[0], 1))
    y[outside_index, 0] = 1
    loss = (np.log(total) + zmax - y.T @ z).item()
    grad_v = U @ (yhat - y)
    grad_U = vc @ (yhat - y).T
    return loss, grad_v.ravel(), grad_U.T
