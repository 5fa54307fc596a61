"""Has skip-gram and CBOW the wrong way round: each word of the window is used as center vector and the center word is the one that is predicted.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Predict the middle word from each of its neighbours."""
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for context_index in outside_indices:
        one_loss, one_v, one_U = pair_loss_and_gradient(
            center_vectors[context_index], center_index, outside_vectors
        )
        loss += one_loss
        grad_center_vectors[context_index] += one_v
        grad_outside_vectors += one_U
    return loss, grad_center_vectors, grad_outside_vectors
