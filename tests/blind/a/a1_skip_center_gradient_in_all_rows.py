"""The summed gradient of v_c, shape (dim,), is broadcast into all rows of grad_center_vectors instead of row center_index only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    gV = np.zeros(center_vectors.shape)
    gU = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        r = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += r[0]
        gV += r[1]
        gU += r[2]
    return loss, gV, gU
