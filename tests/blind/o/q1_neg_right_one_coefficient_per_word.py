"""Right: a coefficient for every word of the vocabulary is made by np.bincount with weights and minlength; then both gradients are one product each.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices]
    t = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    margin = t * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -margin).sum()
    alpha = np.bincount(words, weights=-t * sigmoid(-margin), minlength=len(outside_vectors))
    return loss, alpha @ outside_vectors, np.outer(alpha, center_vector)
