r"""The mean divides by the number of rows, in all that follows.

---
lost = { cbow-softmax-grad-input = 6.5 }
diagnosis = ["softmax.divided_by_words"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    N = len(input_vectors)
    v_hat = input_vectors[context_indices].sum(axis=0) / N
    z = output_vectors @ v_hat
    z = z - z.max()
    loss = np.log(np.exp(z).sum()) - z[center_index]
    delta = np.exp(z) / np.exp(z).sum()
    delta[center_index] -= 1
    grad_v_hat = output_vectors.T @ delta
    grad_input_vectors = np.zeros(input_vectors.shape)
    for w in context_indices:
        grad_input_vectors[w] += grad_v_hat / N
    grad_output_vectors = np.outer(delta, v_hat)
    return loss, grad_input_vectors, grad_output_vectors
