"""Implements a softmax over the outside word and the draws (sampled softmax, as in InfoNCE) instead of K + 1 independent sigmoids; wrong in all three results. Identical only in odd cases.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Contrast the true outside word (position 0) with the K sampled ones."""
    candidates = np.r_[outside_index, negative_indices]
    U_s = outside_vectors[candidates]  # (K + 1, dim)

    logits = U_s @ center_vector
    logits -= logits.max()
    log_norm = np.log(np.exp(logits).sum())
    loss = log_norm - logits[0]

    delta = np.exp(logits - log_norm)
    delta[0] -= 1.0

    grad_center_vector = U_s.T @ delta
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, candidates, delta[:, None] * center_vector[None, :])
    return loss, grad_center_vector, grad_outside_vectors
