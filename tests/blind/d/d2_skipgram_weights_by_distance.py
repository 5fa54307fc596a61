"""Weights the words of the window with one over their distance to the middle of the list, as GloVe counts pairs, instead of counting each pair once (windows of up to two words are right).
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = (len(outside_indices) + 1) // 2
    offsets = [j for j in range(-m, m + 1) if j != 0]
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for j, o in zip(offsets, outside_indices):
        weight = 1 / abs(j)
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss = loss + weight * a
        grad_V[center_index] += weight * b
        grad_U += weight * c
    return loss, grad_V, grad_U
