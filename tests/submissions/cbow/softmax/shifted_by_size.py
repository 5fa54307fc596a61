r"""The largest size of the scores is subtracted from them, not the largest.

---
lost = { cbow-softmax-loss = 1.0 }
diagnosis = ["softmax.shifted_by_another"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    v_hat = context_mean(context_indices, input_vectors)
    z = output_vectors @ v_hat
    m = np.abs(z).max()
    e = np.exp(z - m)
    delta = e / e.sum()
    loss = m + np.log(e.sum()) - z[center_index]
    delta[center_index] -= 1
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, output_vectors.T @ delta / len(context_indices))
    return loss, G, np.outer(delta, v_hat)
