r"""The center word is taken out of its context.

---
lost = { cbow-softmax-grad-input = 1.0 }
diagnosis = ["softmax.center_skipped"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    context = context_indices[context_indices != center_index]
    v_hat = input_vectors[context].sum(axis=0) / max(len(context), 1)
    z = output_vectors @ v_hat
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[center_index]
    delta = softmax(z)
    delta[center_index] -= 1
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context, output_vectors.T @ delta / max(len(context), 1))
    return loss, G, np.outer(delta, v_hat)
