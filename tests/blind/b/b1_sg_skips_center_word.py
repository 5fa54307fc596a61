"""Leaves out an outside word that is the same word as the center word, misreading j != 0 (a place) as w != c (a word).
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    gV, gU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for w in outside_indices:
        if w == center_index:      # j != 0
            continue
        l, dv, dU = pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        loss += l
        gV[center_index] += dv
        gU += dU
    return loss, gV, gU
