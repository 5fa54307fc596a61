"""The center vector handed to the pair function is row c of U instead of row c of V.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = outside_vectors[center_index, :]
    parts_ = [pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]
    gV = np.zeros(center_vectors.shape)
    gV[center_index, :] = sum(p[1] for p in parts_)
    return sum(p[0] for p in parts_), gV, sum(p[2] for p in parts_)
