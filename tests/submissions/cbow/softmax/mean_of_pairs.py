r"""The mean of a loss for each word of the context.

---
lost = { cbow-softmax-grad-input = 6.5 }
diagnosis = ["softmax.mean_of_pairs"]
"""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    N = len(context_indices)
    loss = 0.0
    grad_input_vectors = np.zeros(input_vectors.shape)
    grad_output_vectors = np.zeros(output_vectors.shape)
    for w in context_indices:
        z = output_vectors @ input_vectors[w]
        z = z - z.max()
        loss += (np.log(np.exp(z).sum()) - z[center_index]) / N
        delta = softmax(z)
        delta[center_index] -= 1
        grad_input_vectors[w] += output_vectors.T @ delta / N
        grad_output_vectors += np.outer(delta, input_vectors[w]) / N
    return loss, grad_input_vectors, grad_output_vectors
