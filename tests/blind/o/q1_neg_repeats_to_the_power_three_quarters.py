"""A word drawn n times is weighted by n ** 0.75, the exponent that belongs to the noise distribution. Shows in all outputs when a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

POWER = 0.75  # Mikolov et al.: unigram counts to the 3/4


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words, counts = np.unique(negative_indices, return_counts=True)
    weights = counts**POWER

    s_o = outside_vectors[outside_index] @ center_vector
    s_neg = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -s_o) + weights @ np.logaddexp(0, s_neg)

    a = np.zeros(outside_vectors.shape[0])
    a[words] = weights * sigmoid(s_neg)
    a[outside_index] = -sigmoid(-s_o)
    return loss, a @ outside_vectors, np.outer(a, center_vector)
