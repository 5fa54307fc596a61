"""Of each pair's gradient of U only the row of the outside word is taken over; the other rows (all words with the naive softmax, the draws with negative sampling) are lost. Shows with every pair loss whose gradient has other rows that are not zero.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v = center_vectors[center_index]
    for o in outside_indices:
        l, g_v, g_U = pair_loss_and_gradient(v, o, outside_vectors)
        loss += l
        grad_center_vectors[center_index, :] += g_v
        grad_outside_vectors[o, :] += g_U[o, :]
    return loss, grad_center_vectors, grad_outside_vectors
