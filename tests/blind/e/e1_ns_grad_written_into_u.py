"""Uses outside_vectors itself as the buffer for dJ/dU, so the caller's matrix is overwritten (the returned numbers are right).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "argument outside_vectors is changed"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    d = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    d[outside_index] -= 1
    grad_v = d @ outside_vectors
    grad_U = outside_vectors
    grad_U[:] = d[:, None] * center_vector
    return loss, grad_v, grad_U
