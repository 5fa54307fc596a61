"""Calls the pair function once for each distinct word and multiplies by its count instead of calling it once for each outside word, which is wrong when the pair function draws new words at each call.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


from collections import Counter


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o, n in Counter(outside_indices).items():
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += n * l
        gV[center_index] += n * a
        gU += n * b
    return loss, gV, gU
