"""dJ/dv_c is sum_x y_hat_x u_x minus v_c, where it should be minus u_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    s = outside_vectors @ center_vector
    m = max(s)
    loss = m + np.log(sum(np.exp(s - m))) - s[outside_index]

    expected = np.einsum("w,wd->d", y_hat, outside_vectors)
    grad_center_vector = expected - center_vector

    grad_outside_vectors = np.einsum("w,d->wd", y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
