"""The rows of the draws are filled with G[indices] += ..., so that a word drawn several times gets its gradient only once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.array([outside_index] + list(negative_indices))
    signs = np.ones(len(indices))
    signs[1:] = -1
    rows = outside_vectors[indices]
    x = signs * (rows @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -signs * sigmoid(-x)
    grad_center_vector = delta @ rows
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[indices] += delta[:, None] * center_vector[None, :]
    return loss, grad_center_vector, grad_outside_vectors
