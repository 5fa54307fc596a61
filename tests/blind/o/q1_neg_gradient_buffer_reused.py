"""The gradient of U lives in a buffer that is allocated once for each shape, as one would in C; a second call overwrites what the first has returned. Shows when the first result is looked at after a second call.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

_workspace = {}


def _get_buffer(shape):
    # allocating for every pair is slow
    if shape not in _workspace:
        _workspace[shape] = np.empty(shape)
    buffer = _workspace[shape]
    buffer[...] = 0.0
    return buffer


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = _get_buffer(outside_vectors.shape)
    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    coeff = -sigmoid(-score)
    grad_center_vector = coeff * outside_vectors[outside_index]
    grad_outside_vectors[outside_index] = coeff * center_vector
    for k in negative_indices:
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)
        coeff = sigmoid(score)
        grad_center_vector += coeff * outside_vectors[k]
        grad_outside_vectors[k] += coeff * center_vector
    return loss, grad_center_vector, grad_outside_vectors
