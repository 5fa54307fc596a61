"""Squeezes the outside vectors and the scores, so that for dim = 1 the matrix becomes a vector and the product with v_c raises; otherwise right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = np.squeeze(outside_vectors)
    v = center_vector.reshape(-1, 1)
    z = np.squeeze(U @ v)
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    d = softmax(z)
    d[outside_index] -= 1
    return loss, np.squeeze(U.T @ d.reshape(-1, 1)), d.reshape(-1, 1) @ v.T
