"""dJ/dv_c is only the expected outside vector sum_x y_hat_x u_x; the term -u_o is forgotten.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.einsum("wd,d->w", outside_vectors, center_vector)
    p = softmax(scores)
    loss = -scores[outside_index] + np.logaddexp.reduce(scores)

    # the first term -u_o v_c is linear, only the log-sum remains
    grad_center_vector = np.einsum("w,wd->d", p, outside_vectors)

    grad_outside_vectors = np.einsum("w,d->wd", p, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
