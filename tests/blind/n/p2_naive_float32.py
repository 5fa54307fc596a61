"""Computes in float32 for speed. All outputs have only about seven digits, and where scores are small differences of large products nothing of them is right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # single precision is twice as fast and word vectors do not need more
    U = outside_vectors.astype(np.float32)
    v = center_vector.astype(np.float32)

    z = U @ v
    z_max = z.max()
    log_norm = z_max + np.log(np.sum(np.exp(z - z_max)))
    y_hat = np.exp(z - log_norm)

    loss = float(log_norm - z[outside_index])
    y_hat[outside_index] -= 1
    grad_v = (U.T @ y_hat).astype(np.float64)
    grad_U = np.outer(y_hat, v).astype(np.float64)
    return loss, grad_v, grad_U
