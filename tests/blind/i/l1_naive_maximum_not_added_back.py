"""Subtracts the maximum inside the log-sum-exp but never adds it back, so that the loss is too small by the largest score.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.matmul(outside_vectors, center_vector)
    e = np.exp(z - z.max())
    Z = e.sum()
    loss = -z[outside_index] + np.log(Z)
    d = e / Z
    d[outside_index] -= 1.0
    gc = np.matmul(d, outside_vectors)
    gU = d[:, None] * center_vector[None, :]
    return loss, gc, gU
