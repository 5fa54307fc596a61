"""Counts the words of the window first and calls the pair function once for each distinct word, times its count. For a fixed pair loss the values are right, but the promise is one call for each outside word: with repeated words the calls are too few, and a pair loss that draws its own negatives draws too seldom.
---
verdict = "wrong"
kind = "other"
function = "skipgram_loss_and_gradient"
outputs = ""
"""
from collections import Counter


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = center_vectors[center_index]
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    # saves work if a word comes more than once
    for outside_index, n in Counter(outside_indices).items():
        pair_loss, grad_v, grad_U = pair_loss_and_gradient(
            center_vector, outside_index, outside_vectors
        )
        loss += n * pair_loss
        grad_center_vectors[center_index] += n * grad_v
        grad_outside_vectors += n * grad_U

    return loss, grad_center_vectors, grad_outside_vectors
