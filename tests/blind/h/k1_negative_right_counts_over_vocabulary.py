"""No draw is looked at by itself: bincount turns the draws into counts for all words, and loss and gradients are dense products with the counts.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    times = np.bincount(negative_indices, minlength=n_words)
    scores = outside_vectors @ center_vector

    loss = np.logaddexp(0, -scores[outside_index]) + times @ np.logaddexp(0, scores)
    delta = times * sigmoid(scores)
    delta[outside_index] -= sigmoid(-scores)[outside_index]
    return loss, delta @ outside_vectors, delta[:, None] * center_vector[None, :]
