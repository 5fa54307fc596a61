"""np.bincount is called without minlength, so the counts end with the largest draw: unless the last word of the vocabulary is drawn, the arrays don't fit and it crashes (or is broadcast wrongly, if only the word 0 was drawn).
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    counts = np.bincount(negative_indices)  # how often each word was drawn
    scores = outside_vectors @ center_vector

    loss = np.logaddexp(0, -scores[outside_index]) + np.sum(counts * np.logaddexp(0, scores))

    weights = counts * sigmoid(scores)
    weights[outside_index] = -sigmoid(-scores)[outside_index]

    grad_center_vector = weights @ outside_vectors
    grad_outside_vectors = np.outer(weights, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
