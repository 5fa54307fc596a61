"""Row w of grad_outside_vectors is (y_hat_w - y_w) u_w, its own vector, instead of (y_hat_w - y_w) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = np.einsum("wd,d->w", outside_vectors, center_vector)
    err = softmax(s)
    err[outside_index] -= 1
    loss = np.logaddexp.reduce(s) - s[outside_index]
    contributions = np.einsum("w,wd->wd", err, outside_vectors)
    # the center gradient adds the words up, the outside gradient keeps them apart
    return loss, contributions.sum(axis=0), contributions
