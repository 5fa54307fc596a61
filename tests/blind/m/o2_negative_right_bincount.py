"""Right: no gathering of rows at all; the scores of the whole vocabulary are weighted with how often each word was drawn (np.bincount with minlength), so both gradients are those of the softmax with other weights.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    drawn = np.bincount(negative_indices, minlength=n_words).astype(float)
    scores = outside_vectors @ center_vector
    softplus = np.logaddexp(0, scores)  # -log sigma(-s)

    loss = np.logaddexp(0, -scores[outside_index]) + drawn @ softplus

    weights = drawn * np.exp(-np.logaddexp(0, -scores))
    weights[outside_index] -= np.exp(-softplus[outside_index])  # 1 - sigma(s)
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
