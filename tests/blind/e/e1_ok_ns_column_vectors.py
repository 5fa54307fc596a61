"""Right: everything as column vectors in the notation of the book, with a transposed U, flattened at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    Ut = outside_vectors.T
    n = Ut.shape[1]
    y = np.zeros((n, 1))
    y[outside_index, 0] = 1
    z = Ut.T @ v
    mx = np.max(z)
    lse = mx + np.log(np.sum(np.exp(z - mx)))
    yhat = np.exp(z - lse)
    J = lse - (y.T @ z)[0, 0]
    dv = Ut @ (yhat - y)
    dU = v @ (yhat - y).T
    return J, dv.ravel(), dU.T
