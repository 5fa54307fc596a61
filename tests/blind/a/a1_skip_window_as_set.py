"""The window is turned into a set, so an outside word that comes twice counts only once in the loss and in both gradients.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    loss, g_v, g_U = 0.0, np.zeros(v_c.shape), np.zeros(outside_vectors.shape)
    for w in sorted(set(outside_indices)):
        l, a, b = pair_loss_and_gradient(v_c, w, outside_vectors)
        loss, g_v, g_U = loss + l, g_v + a, g_U + b
    g_V = np.zeros(center_vectors.shape)
    g_V[center_index] = g_v
    return loss, g_V, g_U
