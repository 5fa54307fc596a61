"""Two mistakes: the name loss is overwritten by each pair so that only the last pair's loss is returned, and the matrix gradient of the outside vectors is divided by the number of outside words.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    n_pairs = len(outside_indices)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        loss, grad_center, grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        grad_center_vectors[center_index] += grad_center
        grad_outside_vectors += grad_outside / n_pairs
    return loss, grad_center_vectors, grad_outside_vectors
