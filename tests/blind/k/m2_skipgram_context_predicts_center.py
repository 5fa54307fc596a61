"""The direction is turned round: every word of the window is used as the center and has to predict the center word.
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
    for context in outside_indices:
        J, dv, dU = pair_loss_and_gradient(center_vectors[context], center_index, outside_vectors)
        loss += J
        grad_center_vectors[context] += dv
        grad_outside_vectors += dU
    return loss, grad_center_vectors, grad_outside_vectors
