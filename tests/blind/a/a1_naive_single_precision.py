"""All vectors are converted to float32 first and everything is computed and returned in single precision, so the loss and the gradients have relative errors of about 1e-7 and are not float64.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.astype(np.float32)
    v = center_vector.astype(np.float32)
    z = U @ v
    z = z - z.max()
    e = np.exp(z)
    loss = np.log(e.sum()) - z[outside_index]
    d = e / e.sum()
    d[outside_index] -= 1
    return loss, d @ U, np.outer(d, v)
