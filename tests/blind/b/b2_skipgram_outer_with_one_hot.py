"""Right: sums the gradients in plain variables and places the center gradient with an outer product with the one-hot vector of the center word.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    v_c = center_vectors[center_index].copy()
    J, dv, dU = 0.0, np.zeros(dim), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        J_o, dv_o, dU_o = pair_loss_and_gradient(v_c, o, outside_vectors)
        J, dv, dU = J + J_o, dv + dv_o, dU + dU_o
    return J, np.outer(np.eye(n_words)[center_index], dv), dU
