"""One signed list of indices; np.bincount with weights and minlength adds the coefficients of repeated draws, so that both gradients are dense products.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    idx = np.r_[outside_index, negative_indices]
    sign = np.r_[1.0, np.full(len(negative_indices), -1.0)]
    t = sign * (outside_vectors[idx] @ center_vector)

    coef = np.bincount(idx, weights=-sign * sigmoid(-t), minlength=n_words)
    return np.logaddexp(0, -t).sum(), coef @ outside_vectors, np.outer(coef, center_vector)
