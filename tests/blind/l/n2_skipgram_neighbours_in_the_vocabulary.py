"""The window is taken from the words whose numbers are next to the center's number in the vocabulary, and the given outside words only tell its size.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    m = max(len(outside_indices) // 2, 1)
    first, last = max(center_index - m, 0), min(center_index + m, n_words - 1)

    loss = 0.0
    gradCenter = np.zeros((n_words, dim))
    gradOutside = np.zeros(outside_vectors.shape)
    for i in range(first, last + 1):
        if i == center_index:
            continue
        l, gradC, gradO = pair_loss_and_gradient(
            center_vectors[center_index], i, outside_vectors
        )
        loss += l
        gradCenter[center_index] += gradC
        gradOutside += gradO
    return loss, gradCenter, gradOutside
