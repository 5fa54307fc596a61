"""Counts with `bincount` how often each word is drawn and works over all words with these counts as weights.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    times = np.bincount(negative_indices, minlength=outside_vectors.shape[0])
    z = outside_vectors.dot(center_vector)
    softplus = np.logaddexp(0.0, z)      # -log sigma(-z)
    loss = times.dot(softplus) + np.logaddexp(0.0, -z[outside_index])

    factor = times * sigmoid(z)
    factor[outside_index] -= sigmoid(-z)[outside_index]
    return loss, factor.dot(outside_vectors), factor[:, None] * center_vector[None, :]
