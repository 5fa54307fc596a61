"""Predicts the center word from each outside word: it passes the center vector of the outside word and the center index as the outside index.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    gV, gU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for context in outside_indices:
        l, dv, dU = pair_loss_and_gradient(center_vectors[context], center_index, outside_vectors)
        loss += l
        gV[context] += dv
        gU += dU
    return loss, gV, gU
