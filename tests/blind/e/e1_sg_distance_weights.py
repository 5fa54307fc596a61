"""Weights each pair by one over its distance from the middle of the list, as with a dynamic window, instead of counting all pairs alike.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n = len(outside_indices)
    left = n // 2
    distance = [left - i if i < left else i - left + 1 for i in range(n)]
    loss = 0.0
    gV = np.zeros(center_vectors.shape)
    gU = np.zeros(outside_vectors.shape)
    for o, d in zip(outside_indices, distance):
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l / d
        gV[center_index] += a / d
        gU += b / d
    return loss, gV, gU
