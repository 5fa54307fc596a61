"""The letters on the right of the arrow of the second einsum are in the wrong order, so the gradient of U comes out transposed, shape (dim, n_words). With as many words as dimensions the shape is right and the values are transposed.
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    m = z.max()
    lse = m + np.log(np.exp(z - m).sum())
    delta = np.exp(z - lse)
    delta[outside_index] -= 1
    grad_center = np.einsum("w,wd->d", delta, outside_vectors)
    grad_outside = np.einsum("d,w->dw", center_vector, delta)
    return lse - z[outside_index], grad_center, grad_outside
