r"""The center word is taken out of its context.

---
lost = { cbow-negative-loss = 0.5 }
diagnosis = ["negative.center_skipped"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    context = [w for w in context_indices if w != center_index]
    n = max(len(context), 1)
    v_hat = input_vectors[context].sum(axis=0) / n
    words = np.append(center_index, negative_indices)
    signs = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    x = signs * (output_vectors[words] @ v_hat)
    weights = -signs * sigmoid(-x)
    grad_U, grad_V = np.zeros_like(output_vectors), np.zeros_like(input_vectors)
    np.add.at(grad_U, words, np.outer(weights, v_hat))
    np.add.at(grad_V, context, weights @ output_vectors[words] / n)
    return np.logaddexp(0, -x).sum(), grad_V, grad_U
