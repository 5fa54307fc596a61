r"""The derivative of the sigmoid stands where that of its logarithm belongs.

---
lost = { cbow-negative-grad-input = 5.5 }
diagnosis = ["negative.derivative_of_sigma"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    U, c, ks, N = output_vectors, center_index, negative_indices, len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
    z = U @ v_hat
    loss = np.logaddexp(0, -z[c]) + np.logaddexp(0, z[ks]).sum()
    slope = sigmoid(z) * (1 - sigmoid(z))
    a, b = -slope[c], slope[ks]
    row = (a * U[c] + b @ U[ks]) / N
    G = np.zeros(input_vectors.shape)
    np.add.at(G, context_indices, row)
    H = np.zeros(U.shape)
    H[c] = a * v_hat
    np.add.at(H, ks, np.outer(b, v_hat))
    return loss, G, H
