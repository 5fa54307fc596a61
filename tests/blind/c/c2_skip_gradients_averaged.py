"""The gradients are divided by the number of words in the window, a mean where the sum belongs; the loss is the sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    results = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices
    ]
    loss = sum(r[0] for r in results)
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = np.mean([r[1] for r in results], axis=0)
    grad_U = np.mean([r[2] for r in results], axis=0)
    return loss, grad_V, grad_U
