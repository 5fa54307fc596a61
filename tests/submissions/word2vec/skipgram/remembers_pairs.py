r"""What was returned for a word is kept for the next time that it comes.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.remembers_pairs"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c, pairs = center_vectors[center_index], {}
    loss, grad_V, grad_U = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        if o not in pairs:
            pairs[o] = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += pairs[o][0]
        grad_V[center_index] += pairs[o][1]
        grad_U += pairs[o][2]
    return loss, grad_V, grad_U
