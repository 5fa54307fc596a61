"""Adds everything into one flat vector (loss, V, U), with views into it as gradients, and hands out copies at the end.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    size = center_vectors.size
    flat = np.zeros(1 + size + outside_vectors.size)
    grad_V = flat[1 : 1 + size].reshape(center_vectors.shape)
    grad_U = flat[1 + size :].reshape(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, pair_grad_v, pair_grad_U = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        flat[0] += pair_loss
        np.add(grad_V[center_index], pair_grad_v, out=grad_V[center_index])
        np.add(grad_U, pair_grad_U, out=grad_U)
    return float(flat[0]), grad_V.copy(), grad_U.copy()
