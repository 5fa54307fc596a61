"""The condition j != 0 of the sum, which speaks of places, is read as w != c: outside words that are the same word as the
center are left out. Shows only if the window contains the center word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    total = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    for word in outside_indices:
        if word == center_index:  # j != 0: a word is not its own context
            continue
        loss, gv, gU = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        total += loss
        grad_V[center_index] += gv
        grad_U += gU
    return total, grad_V, grad_U
