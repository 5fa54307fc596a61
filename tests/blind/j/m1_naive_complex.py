"""Everything is computed in complex numbers by accident, and .real is taken of what is returned.
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.zeros(len(outside_vectors), dtype=complex)
    z += outside_vectors @ center_vector
    z -= z.real.max()
    e = np.exp(z)
    total = np.sum(e)
    delta = e / total
    loss = np.log(total) - z[outside_index]
    delta[outside_index] -= 1
    grad_v = np.tensordot(delta, outside_vectors, axes=(0, 0))
    return loss.real, grad_v.real, np.outer(delta, center_vector).real
