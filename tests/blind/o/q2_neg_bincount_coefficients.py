"""Right: one coefficient for every word of the vocabulary, from np.bincount with minlength, gives the loss and both gradients without any scatter.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n = outside_vectors.shape[0]
    score = outside_vectors @ center_vector
    times = np.bincount(negative_indices, minlength=n)

    # softplus(s) for a draw, softplus(s) - s for the outside word
    softplus = np.maximum(score, 0) + np.log1p(np.exp(-np.abs(score)))
    softplus_minus = np.maximum(-score, 0) + np.log1p(np.exp(-np.abs(score)))
    loss = times @ softplus + softplus_minus[outside_index]

    coefficient = times * sigmoid(score)
    coefficient[outside_index] -= sigmoid(-score)[outside_index]
    return loss, coefficient @ outside_vectors, np.outer(coefficient, center_vector)
