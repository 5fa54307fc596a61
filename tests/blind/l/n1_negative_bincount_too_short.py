"""np.bincount gets the largest used index instead of n_words as its minimal length, so the matrix gradient has too few rows when the last word is neither outside nor drawn.
---
verdict = "wrong"
kind = "shape"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    # one coefficient a word
    coefficients = np.bincount(negative_indices, weights=sigmoid(s_k), minlength=outside_index + 1)
    coefficients[outside_index] = sigmoid(s_o) - 1
    grad_center_vector = coefficients @ outside_vectors[: len(coefficients)]
    return loss, grad_center_vector, np.outer(coefficients, center_vector)
