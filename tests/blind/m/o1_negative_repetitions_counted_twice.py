"""The gradient of each draw is multiplied by how often its word was drawn AND added once for every draw, so a word drawn
n times gets n^2 times the gradient. Shows only if a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    counts = np.bincount(negative_indices, minlength=len(outside_vectors))  # a word may come twice
    s = outside_vectors @ center_vector
    sig = sigmoid(s)

    loss = np.logaddexp(0, -s[outside_index]) + counts @ np.logaddexp(0, s)
    grad_center_vector = (counts * sig) @ outside_vectors - (1 - sig[outside_index]) * outside_vectors[outside_index]

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sig[outside_index] - 1) * center_vector
    pieces = np.outer(counts[negative_indices] * sig[negative_indices], center_vector)
    np.add.at(grad_outside_vectors, negative_indices, pieces)
    return loss, grad_center_vector, grad_outside_vectors
