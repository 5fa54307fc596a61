"""Right: differentiates the loss numerically, but with the complex step J(x + ih)/h, which is exact to rounding.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


H = 1e-150


def _loss(v, o, U):
    z = U @ v
    m = z.real.max()
    return -z[o] + m + np.log(np.exp(z - m).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = np.array(center_vector, dtype=complex)
    U = np.array(outside_vectors, dtype=complex)
    grads = []
    for x in (v, U):
        g = np.zeros(x.shape)
        for place in np.ndindex(*x.shape):
            x[place] += 1j * H
            g[place] = _loss(v, outside_index, U).imag / H
            x[place] = x[place].real
        grads.append(g)
    return float(_loss(v, outside_index, U).real), grads[0], grads[1]
