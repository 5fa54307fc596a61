"""The return stands inside the loop, so only the first outside word of the window is counted (and nothing is returned for an empty window).
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, gv, gU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_V[center_index] += gv
        grad_U += gU
        return loss, grad_V, grad_U
