r"""A small number is added within the logarithms.

---
lost = { cbow-negative-loss = 1.0 }
diagnosis = ["negative.loss.clipped_log"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    U, c, ks, N = output_vectors, center_index, negative_indices, len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
    z = U @ v_hat
    loss = -np.log(sigmoid(z[c]) + 1e-12) - np.log(sigmoid(-z[ks]) + 1e-12).sum()
    a, b = sigmoid(z[c]) - 1, sigmoid(z[ks])
    row = (a * U[c] + b @ U[ks]) / N
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, row)
    H = np.zeros(U.shape)
    H[c] = a * v_hat
    np.add.at(H, ks, np.outer(b, v_hat))
    return loss, G, H
