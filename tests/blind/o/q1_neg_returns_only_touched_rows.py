"""As with TensorFlow's IndexedSlices, only the K + 1 rows of the gradient of U that were touched are returned, one for each draw. Shows always (unless K + 1 happens to be n_words, where the rows are in the wrong order).
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    ids = np.append(outside_index, negative_indices)
    gathered = np.take(outside_vectors, ids, axis=0)
    logits = np.tensordot(gathered, center_vector, axes=1)
    sign = np.append(1.0, np.full(len(negative_indices), -1.0))

    loss = np.sum(np.logaddexp(0, -sign * logits))
    upstream = -sign * sigmoid(-sign * logits)

    grad_center_vector = np.tensordot(upstream, gathered, axes=1)
    grad_rows = upstream[:, np.newaxis] * center_vector[np.newaxis, :]
    return loss, grad_center_vector, grad_rows
