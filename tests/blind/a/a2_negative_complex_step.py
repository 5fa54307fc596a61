"""Right: no derivative by hand at all; every entry is the imaginary part of the loss at a point moved by 1e-30 i (complex step), exact to rounding.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


TINY = 1e-30


def _minus_log_sigmoid(x):
    """log(1 + exp(-x)) of a complex number with a tiny imaginary part."""
    if x.real >= 0:
        return np.log1p(np.exp(-x))
    return -x + np.log1p(np.exp(x))


def _loss(v, o, U, negatives):
    J = _minus_log_sigmoid(np.sum(U[o] * v))
    for k in negatives:
        J = J + _minus_log_sigmoid(-np.sum(U[k] * v))
    return J


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v, U = center_vector.astype(complex), outside_vectors.astype(complex)
    loss = _loss(v, outside_index, U, negative_indices).real
    grad_v, grad_U = np.zeros(v.shape), np.zeros(U.shape)
    for array, gradient in ((v, grad_v), (U, grad_U)):
        for place in np.ndindex(array.shape):
            array[place] += 1j * TINY
            gradient[place] = _loss(v, outside_index, U, negative_indices).imag / TINY
            array[place] -= 1j * TINY
    return loss, grad_v, grad_U
