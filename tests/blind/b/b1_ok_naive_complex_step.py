"""Right: differentiates the loss by the complex-step method (imaginary part at a step of 1e-100), exact to rounding, coordinate by coordinate.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


H = 1e-100


def _loss(v, o, U):
    z = U @ v
    m = z.real.max()
    return m + np.log(np.exp(z - m).sum()) - z[o]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(complex)
    U = outside_vectors.astype(complex)
    gv, gU = np.zeros(v.shape), np.zeros(U.shape)
    for j in range(v.size):
        vj = v.copy()
        vj[j] += 1j * H
        gv[j] = _loss(vj, outside_index, U).imag / H
    for place in np.ndindex(*U.shape):
        Up = U.copy()
        Up[place] += 1j * H
        gU[place] = _loss(v, outside_index, Up).imag / H
    return float(_loss(v, outside_index, U).real), gv, gU
