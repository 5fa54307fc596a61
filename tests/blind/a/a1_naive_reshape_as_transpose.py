"""The outer product is built as v_c delta^T, of shape (dim, n_words), and brought to the shape of U with reshape instead of a transpose, which scrambles its entries (right only if one of the sizes is 1).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = outside_vectors.shape
    vc = center_vector.reshape(d, 1)
    s = (outside_vectors @ vc).reshape(n)
    yhat = softmax(s)
    y = np.eye(n)[outside_index]
    dy = (yhat - y).reshape(n, 1)
    J = float(s.max() + np.log(np.sum(np.exp(s - s.max()))) - s[outside_index])
    dv = (outside_vectors.T @ dy).reshape(d)
    dU = (vc @ dy.T).reshape(outside_vectors.shape)  # size must match U
    return J, dv, dU
