"""Unusual: loss and gradients of each pair are packed into one long vector, the vectors are added, and the sum is taken apart again.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def packed(loss, row, matrix):
    return np.concatenate([[loss], row, np.ravel(matrix)])


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = outside_vectors.shape
    total = np.zeros(1 + dim + n_words * dim)
    for o in outside_indices:
        total += packed(*pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors))
    grad_center_vectors = np.zeros((n_words, dim))
    grad_center_vectors[center_index] = total[1 : 1 + dim]
    return float(total[0]), grad_center_vectors, total[1 + dim :].reshape(n_words, dim)
