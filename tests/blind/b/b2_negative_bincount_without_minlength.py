"""Counts the draws with np.bincount without minlength, so the counts end at the largest draw and do not fit the n_words scores; right only when the last word is drawn.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    counts = np.bincount(negative_indices)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z) @ counts
    coef = counts * sigmoid(z)
    coef[outside_index] -= 1 - sigmoid(z)[outside_index]
    return loss, coef @ outside_vectors, np.outer(coef, center_vector)
