"""Loss and gradients of the window are divided by the number of outside words, as a mean over the pairs, where the sum is wanted. Not visible for a window of one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_pairs = len(outside_indices)
    loss, gradV, gradU = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        c, gin, gout = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += c / n_pairs
        gradV[center_index] += gin / n_pairs
        gradU += gout / n_pairs
    return loss, gradV, gradU
