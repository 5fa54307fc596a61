r"""A draw that stands in the context is dropped.

---
lost = { cbow-negative-loss = 4.5 }
diagnosis = ["negative.draws_of_context_dropped"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    v_hat = context_mean(context_indices, input_vectors)
    words = [center_index] + [k for k in negative_indices if k not in context_indices]
    signs = np.ones(len(words))
    signs[1:] = -1
    x = signs * (output_vectors[words] @ v_hat)
    weights = -signs * sigmoid(-x)
    grad_U, grad_V = np.zeros_like(output_vectors), np.zeros_like(input_vectors)
    np.add.at(grad_U, words, np.outer(weights, v_hat))
    np.add.at(grad_V, context_indices, weights @ output_vectors[words] / len(context_indices))
    return np.logaddexp(0, -x).sum(), grad_V, grad_U
