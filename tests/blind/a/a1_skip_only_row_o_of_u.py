"""Of each pair's matrix dJ/dU only row o is added, so the gradients of the other rows (all words for naive softmax, the draws for negative sampling) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss += J
        grad_center_vectors[center_index] += dv
        grad_outside_vectors[outside_index] += dU[outside_index]
    return loss, grad_center_vectors, grad_outside_vectors
