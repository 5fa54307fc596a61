"""Right: a computation graph, forward and backward, step by step with column matrices of shape (n, 1), as for a neural network.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    U = outside_vectors                         # (n, d)
    v = np.expand_dims(center_vector, 1)        # (d, 1)
    s = U @ v                                   # (n, 1)
    m = s.max()                                 # a constant: it cancels
    e = np.exp(s - m)
    Z = np.ones((1, len(U))) @ e                # (1, 1)
    J = np.log(Z) + (m - s[outside_index, 0])
    # backward
    dZ = 1 / Z
    de = np.ones((len(U), 1)) @ dZ
    ds = de * e
    ds[outside_index, 0] += -1
    dv = U.T @ ds
    dU = ds @ v.T
    return J.item(), np.squeeze(dv, axis=1), dU
