"""The return stands inside of the loop, so only the first word of the window is used.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    gradCenterVecs = np.zeros(center_vectors.shape)
    gradOutsideVectors = np.zeros(outside_vectors.shape)
    for idx in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], idx, outside_vectors)
        loss += l
        gradCenterVecs[center_index] += gc
        gradOutsideVectors += go
        return loss, gradCenterVecs, gradOutsideVectors
