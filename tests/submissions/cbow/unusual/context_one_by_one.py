r"""The gradient by V is collected in a dictionary of rows."""


def cbow_softmax_loss_and_gradient(context_indices, center_index, input_vectors, output_vectors):
    v_hat = np.average(input_vectors[context_indices], axis=0)
    y_hat = softmax(output_vectors @ v_hat)
    z = output_vectors @ v_hat
    loss = z.max() + np.log(np.exp(z - z.max()).sum()) - z[center_index]
    y_hat[center_index] -= 1
    rows = {}
    for w in map(int, context_indices):
        rows[w] = rows.get(w, 0) + (output_vectors.T @ y_hat) / len(context_indices)
    grad = np.zeros_like(input_vectors, dtype=float)
    for w, row in rows.items():
        grad[w] = row
    return loss, grad, np.outer(y_hat, v_hat)
