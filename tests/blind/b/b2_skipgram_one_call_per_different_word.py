"""Calls the pair loss once for each different outside word and multiplies by its count, although it is to be called once for each word of the window: a pair loss that draws its own words gives other numbers when a word repeats.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


from collections import Counter


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for word, times in Counter(list(outside_indices)).items():
        j, dv, dU = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += times * j
        gV[center_index] += times * dv
        gU += times * dU
    return loss, gV, gU
