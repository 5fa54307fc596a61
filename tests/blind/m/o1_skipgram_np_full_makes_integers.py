"""np.full(shape, 0) makes an array of integers, and assigning the gradient to one of its rows cuts off the decimals. Shows
whenever the row c of dJ/dV is not whole numbers.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n_words, dim = center_vectors.shape
    loss, row, grad_outside_vectors = 0.0, np.zeros(dim), np.zeros((n_words, dim))
    for outside_index in outside_indices:
        triple = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss, row, grad_outside_vectors = (
            loss + triple[0], row + triple[1], grad_outside_vectors + triple[2]
        )
    grad_center_vectors = np.full((n_words, dim), 0)  # all other words: no gradient
    grad_center_vectors[center_index] = row
    return loss, grad_center_vectors, grad_outside_vectors
