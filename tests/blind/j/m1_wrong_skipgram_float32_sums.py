"""Loss and gradients are added up in float32 and only then made float64.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = np.float32(0)
    grad_v = np.zeros(center_vectors.shape, dtype=np.float32)
    grad_u = np.zeros(outside_vectors.shape, dtype=np.float32)
    for o in outside_indices:
        value, g_v, g_u = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += np.float32(value)
        grad_v[center_index] += g_v.astype(np.float32)
        grad_u += g_u.astype(np.float32)
    return float(loss), grad_v.astype(float), grad_u.astype(float)
