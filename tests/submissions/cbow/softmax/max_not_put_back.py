r"""The largest score is subtracted in the exponentials and nowhere added.

---
lost = { cbow-softmax-loss = 5.5 }
diagnosis = ["softmax.loss.max_on_one_side"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    v_hat = context_mean(context_indices, input_vectors)
    z = output_vectors @ v_hat
    e = np.exp(z - z.max())
    loss = np.log(e.sum()) - z[center_index]
    delta = e / e.sum()
    delta[center_index] -= 1
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, output_vectors.T @ delta / len(context_indices))
    return loss, G, np.outer(delta, v_hat)
