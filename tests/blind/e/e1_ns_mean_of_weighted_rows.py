"""dJ/dv_c takes the mean over words of y_hat_x u_x instead of the sum, so the expectation is too small by the factor n_words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    p = softmax(z)
    weighted = np.einsum("w,wd->wd", p, outside_vectors)
    dv = weighted.mean(axis=0) - outside_vectors[outside_index]
    dU = np.einsum("w,d->wd", p, center_vector)
    dU[outside_index] -= center_vector
    return np.logaddexp.reduce(z) - z[outside_index], dv, dU
