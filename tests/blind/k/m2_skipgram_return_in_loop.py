"""The return stands inside the loop, so only the first outside word counts.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for idx in outside_indices:
        l, gcv, gov = pair_loss_and_gradient(center_vectors[center_index], idx, outside_vectors)
        loss = loss + l
        grad_center_vectors[center_index] = grad_center_vectors[center_index] + gcv
        grad_outside_vectors = grad_outside_vectors + gov
        return loss, grad_center_vectors, grad_outside_vectors
