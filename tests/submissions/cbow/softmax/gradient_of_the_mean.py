r"""Returns ∂J/∂v̂, one vector.

---
lost = { cbow-softmax-grad-input = 8 }
diagnosis = ["softmax.input.of_the_mean"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    N = len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
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
    return loss, grad_v_hat, grad_output_vectors
