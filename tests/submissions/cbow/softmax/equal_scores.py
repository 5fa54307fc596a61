r"""The center word is found by its score.

---
lost = { cbow-softmax-grad-input = 1.0 }
diagnosis = ["softmax.equal_scores"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    v_hat = context_mean(context_indices, input_vectors)
    z = output_vectors @ v_hat
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[center_index]
    delta = softmax(z)
    delta[z == z[center_index]] -= 1
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, output_vectors.T @ delta / len(context_indices))
    return loss, G, np.outer(delta, v_hat)
