""""Observed minus expected" is taken with the plain mean of all outside vectors as the expected one, so dJ/dv_c is mean_x u_x - u_o without the weights y_hat_x.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]

    observed = outside_vectors[outside_index]
    expected = outside_vectors.mean(axis=0)
    grad_center_vector = expected - observed

    y_hat = softmax(z)
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
