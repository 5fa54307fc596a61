"""The gradients are divided by the number of words in the window while the loss stays a sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index]
    out = [pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices]
    grad_V = np.zeros(center_vectors.shape)
    if not out:
        return 0.0, grad_V, np.zeros(outside_vectors.shape)
    losses, grads_v, grads_U = zip(*out)
    grad_V[center_index] = np.mean(grads_v, axis=0)
    return sum(losses), grad_V, np.mean(grads_U, axis=0)
