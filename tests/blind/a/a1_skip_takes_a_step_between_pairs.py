"""After each pair the center vector moves one step of size 0.1 against its gradient, so from the second pair on loss and gradients are taken at another point.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    alpha = 0.1
    v = center_vectors[center_index].copy()
    loss = 0.0
    grad_v = np.zeros(v.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(v, o, outside_vectors)
        loss += l
        grad_v += g
        grad_U += G
        v = v - alpha * g
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = grad_v
    return loss, grad_V, grad_U
