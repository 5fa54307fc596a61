"""The expected outside vector in dJ/dv_c is the plain average of all rows instead of the average weighted by y_hat.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    lse = m + np.log(np.exp(z - m).sum())
    loss = lse - z[outside_index]
    expected = np.mean(outside_vectors, axis=0)     # E[u]
    grad_center_vector = expected - outside_vectors[outside_index]
    p = softmax(z)
    grad_outside_vectors = p[:, None] * center_vector[None, :]
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
