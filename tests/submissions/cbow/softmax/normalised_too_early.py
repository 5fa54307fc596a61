r"""The exponentials are divided in place before the logarithm of their sum is taken.

---
lost = { cbow-softmax-loss = 5.5 }
diagnosis = ["softmax.loss.no_logarithm_of_the_sum"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    v_hat = context_mean(context_indices, input_vectors)
    z = output_vectors @ v_hat
    delta = np.exp(z - z.max())
    delta /= delta.sum()
    loss = z.max() + np.log(delta.sum()) - z[center_index]
    delta[center_index] -= 1
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, output_vectors.T @ delta / len(context_indices))
    return loss, G, np.outer(delta, v_hat)
