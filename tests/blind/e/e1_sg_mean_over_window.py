"""Divides the loss and both gradients by the number of outside words, a mean instead of the sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    results = [pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices]
    gV = np.zeros(center_vectors.shape)
    gV[center_index] = np.mean([r[1] for r in results], axis=0)
    return np.mean([r[0] for r in results]), gV, np.mean([r[2] for r in results], axis=0)
