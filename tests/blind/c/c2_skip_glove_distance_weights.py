"""Weights the pairs by one over their distance from the center, as in the co-occurrence counts of GloVe (distance guessed from the place in the window), in the loss and both gradients.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    half = (len(outside_indices) + 1) // 2
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for place, o in enumerate(outside_indices):
        distance = half - place if place < half else place - half + 1
        l, gv, gu = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l / distance
        gV[center_index] += gv / distance
        gU += gu / distance
    return loss, gV, gU
