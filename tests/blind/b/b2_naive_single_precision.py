"""Casts both arguments to float32 and computes everything in single precision, so results are good to seven digits only.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(np.float32)
    U = outside_vectors.astype(np.float32)
    z = U @ v
    m = z.max()
    lse = m + np.log(np.exp(z - m).sum())
    p = np.exp(z - lse)
    p[outside_index] -= np.float32(1)
    return lse - z[outside_index], p @ U, np.outer(p, v)
