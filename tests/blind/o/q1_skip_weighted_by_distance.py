"""Every pair is weighted by 1/distance to the center as in GloVe, with the center taken to be in the middle of the list. Shows in all outputs when the window has more than two words.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def distances(n):
    left = n // 2
    return [left - i if i < left else i - left + 1 for i in range(n)]


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for dist, o in zip(distances(len(outside_indices)), outside_indices):
        w = 1.0 / dist
        l, dv, dU = pair_loss_and_gradient(v, o, outside_vectors)
        loss += w * l
        gV[center_index] += w * dv
        gU += w * dU
    return loss, gV, gU
