"""The draws are turned into a boolean mask over the vocabulary, so a word that is drawn more than once counts once, in the loss and in both gradients.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    is_negative = np.zeros(n_words, dtype=bool)
    is_negative[negative_indices] = True
    is_positive = np.arange(n_words) == outside_index

    scores = outside_vectors @ center_vector
    minus_log_sigma = np.logaddexp(0, -scores)
    minus_log_sigma_minus = np.logaddexp(0, scores)
    loss = minus_log_sigma[is_positive].sum() + minus_log_sigma_minus[is_negative].sum()

    # everything else keeps the gradient zero
    delta = np.where(is_negative, sigmoid(scores), 0.0) - np.where(is_positive, sigmoid(-scores), 0.0)
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
