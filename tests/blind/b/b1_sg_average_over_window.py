"""Divides the loss and both gradients by the number of outside words: the mean over the window instead of the sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n = len(outside_indices)
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for word in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += pair[0] / n
        gV[center_index] += pair[1] / n
        gU += pair[2] / n
    return loss, gV, gU
