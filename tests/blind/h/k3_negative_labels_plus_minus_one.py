"""The error is sigma(s) - t with labels t = +1 for the outside word and t = -1 for the draws, although this formula wants labels one and zero: the draws push with 1 + sigma(s).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    batch = np.concatenate(([outside_index], negative_indices))
    target = np.where(np.arange(batch.size) == 0, 1.0, -1.0)

    rows = outside_vectors[batch]
    scores = rows @ center_vector
    loss = np.logaddexp(0.0, -target * scores).sum()

    error = sigmoid(scores) - target
    grad_center_vector = error @ rows
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, batch, np.outer(error, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
