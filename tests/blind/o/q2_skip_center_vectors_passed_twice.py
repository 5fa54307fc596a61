"""The pair function is called with center_vectors where outside_vectors belongs. Shows whenever the two matrices differ in a way that the pair loss sees.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        pair_loss, grad_c, grad_o = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, center_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += grad_c
        grad_outside_vectors += grad_o
    return loss, grad_center_vectors, grad_outside_vectors
