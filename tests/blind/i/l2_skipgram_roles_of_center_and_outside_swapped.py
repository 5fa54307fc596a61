"""Predicts the center word from each word of the window: the center vector of the outside word is passed with the center index as outside word, and its gradient goes to the row of the outside word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Skip-gram loss of one window, and its gradients."""

    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    for context_index in outside_indices:
        pair_loss, grad_v, grad_U = pair_loss_and_gradient(
            center_vectors[context_index], center_index, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[context_index] += grad_v
        grad_outside_vectors += grad_U

    return loss, grad_center_vectors, grad_outside_vectors
