r"""The window is counted by words first, and what a word gives is multiplied.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.remembers_pairs"]
"""

from collections import Counter


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total, gV, gU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for word, times in Counter(int(o) for o in outside_indices).items():
        loss, gv, gu = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        total = total + times * loss
        gV[center_index] = gV[center_index] + times * gv
        gU = gU + times * gu
    return total, gV, gU
