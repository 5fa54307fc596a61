r"""The gradient by U is transposed.

---
lost = { cbow-softmax-grad-output = 6 }
diagnosis = ["any.transposed"]
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
    grad_output_vectors = np.outer(v_hat, delta)
    return loss, grad_input_vectors, grad_output_vectors
