r"""The sum runs over the words of the window.

---
lost = { cbow-softmax-loss = 1.0, cbow-softmax-grad-input = 6.5 }
diagnosis = ["softmax.context_words"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    N = len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
    z = output_vectors @ v_hat
    z = z - z.max()
    e = np.zeros(len(z))
    for w in [*context_indices, center_index]:
        e[w] += np.exp(z[w])
    loss = np.log(e.sum()) - z[center_index]
    delta = e / e.sum()
    delta[center_index] -= 1
    grad_v_hat = output_vectors.T @ delta
    grad_input_vectors = np.zeros(input_vectors.shape)
    for w in context_indices:
        grad_input_vectors[w] += grad_v_hat / N
    grad_output_vectors = np.outer(delta, v_hat)
    return loss, grad_input_vectors, grad_output_vectors
