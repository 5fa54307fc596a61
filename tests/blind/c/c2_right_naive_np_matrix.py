"""Right: converts everything to np.matrix columns, multiplies with *, and turns the results back into arrays.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = np.asmatrix(outside_vectors)
    v = np.asmatrix(center_vector).T
    z = U * v
    z0 = z.max()
    e = np.exp(z - z0)
    delta = e / e.sum()
    loss = np.log(e.sum()) + (z0 - z[outside_index, 0])
    delta[outside_index, 0] -= 1
    return loss, np.asarray(U.T * delta).ravel(), np.asarray(delta * v.T)
