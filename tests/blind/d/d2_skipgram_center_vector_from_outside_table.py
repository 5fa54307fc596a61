"""Looks up the center word in outside_vectors instead of center_vectors, so v_c is replaced by u_c in every pair.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    gradCenter = np.zeros(center_vectors.shape)
    gradOutside = np.zeros(outside_vectors.shape)
    v_c = outside_vectors[center_index]
    for o in outside_indices:
        l, gc, go = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += l
        gradCenter[center_index] += gc
        gradOutside += go
    return loss, gradCenter, gradOutside
