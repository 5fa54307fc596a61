r"""The gradient of the mean is divided by the number of draws.

---
lost = { cbow-negative-grad-input = 5.5 }
diagnosis = ["negative.input.divided_by_draws"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    v_hat = context_mean(context_indices, input_vectors)
    words = np.append(center_index, negative_indices)
    signs = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    x = signs * (output_vectors[words] @ v_hat)
    weights = -signs * sigmoid(-x)
    grad_U, grad_V = np.zeros_like(output_vectors), np.zeros_like(input_vectors)
    np.add.at(grad_U, words, np.outer(weights, v_hat))
    np.add.at(grad_V, context_indices, weights @ output_vectors[words] / len(negative_indices))
    return np.logaddexp(0, -x).sum(), grad_V, grad_U
