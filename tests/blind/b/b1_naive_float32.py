"""Computes everything in single precision, so that loss and gradients are right to about seven digits only.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = np.asarray(center_vector, dtype=np.float32)
    U = np.asarray(outside_vectors, dtype=np.float32)
    z = U @ v
    m = z.max()
    logp = z - m - np.log(np.exp(z - m).sum())
    delta = np.exp(logp)
    delta[outside_index] -= 1
    return -logp[outside_index], delta @ U, np.outer(delta, v)
