"""Each pair's gradient of the center vector is put into the row of its outside word in dJ/dV instead of the row of the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    results = [
        (o, *pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors))
        for o in outside_indices
    ]
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    loss = 0.0
    for o, j, g_v, g_u in results:
        loss += j
        grad_V[o] += g_v
        grad_U += g_u
    return loss, grad_V, grad_U
