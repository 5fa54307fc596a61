"""Before they are returned, both gradients are scaled down so that their common norm is at most 1, like clip_grad_norm_ in a PyTorch training loop.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def clip_grad_norm(grads, max_norm=1.0):
        total_norm = np.sqrt(sum((g**2).sum() for g in grads))
        if total_norm > max_norm:
            grads = [g * (max_norm / total_norm) for g in grads]
        return grads

    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair[0]
        gV[center_index] += pair[1]
        gU += pair[2]
    gV, gU = clip_grad_norm([gV, gU])
    return loss, gV, gU
