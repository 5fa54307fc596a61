"""Weights each draw by the number of times its word was drawn and then still adds every draw with np.add.at, so a word drawn n times counts n squared times in dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    counts = np.bincount(negative_indices, minlength=n_words)
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + counts @ np.logaddexp(0, scores)

    g = counts * sigmoid(scores)
    g[outside_index] = -sigmoid(-scores[outside_index])
    grad_center_vector = g @ outside_vectors

    grad_outside_vectors = np.zeros((n_words, len(center_vector)))
    np.add.at(grad_outside_vectors, negative_indices, np.outer(g[negative_indices], center_vector))
    grad_outside_vectors[outside_index] = g[outside_index] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
