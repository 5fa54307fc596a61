"""Lets einsum choose the output of "w,d", which orders the letters alphabetically as d, w: the gradient comes out transposed, of shape (dim, n_words), and with wrong numbers when n_words = dim.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d", outside_vectors, center_vector)
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    err = softmax(z)
    err[outside_index] -= 1
    return loss, np.einsum("w,wd", err, outside_vectors), np.einsum("w,d", err, center_vector)
