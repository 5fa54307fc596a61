"""Multiplies (sigma - label) by another sigma (1 - sigma), as in the backpropagation of a squared error through a sigmoid; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def nonlin(x, deriv=False):
    if deriv:
        return x * (1 - x)
    return sigmoid(x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    layer = [(int(outside_index), 1)] + [(int(k), 0) for k in negative_indices]
    loss = 0.0
    dv = np.zeros(center_vector.shape)
    dU = np.zeros(outside_vectors.shape)
    for w, label in layer:
        h = outside_vectors[w] @ center_vector
        out = nonlin(h)
        loss += np.logaddexp(0, -h if label else h)
        error = out - label
        delta = error * nonlin(out, deriv=True)
        dv += delta * outside_vectors[w]
        dU[w] += delta * center_vector
    return loss, dv, dU
