"""The gradient of the center vectors is the outer product of the center's one-hot vector and the summed gradient.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    one_hot = np.zeros(n_words)
    one_hot[center_index] = 1.0
    v = center_vectors[center_index].copy()
    J, dv, dU = 0.0, np.zeros(dim), np.zeros((n_words, dim))
    for w in iter(outside_indices):
        j, dv_w, dU_w = pair_loss_and_gradient(v, w, outside_vectors)
        J, dv, dU = J + j, dv + dv_w, dU + dU_w
    return J, np.outer(one_hot, dv), dU
