r"""G[negatives] += rows keeps one of the repeats.

---
lost = { cbow-negative-grad-output = 1 }
diagnosis = ["negative.drawn_once"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    v_hat = context_mean(context_indices, input_vectors)
    z_c, z_k = output_vectors[center_index] @ v_hat, output_vectors[negative_indices] @ v_hat
    loss = np.logaddexp(0, -z_c) + np.logaddexp(0, z_k).sum()
    grad_output_vectors = np.zeros(output_vectors.shape)
    grad_output_vectors[center_index] += (sigmoid(z_c) - 1) * v_hat
    grad_output_vectors[negative_indices] += np.outer(sigmoid(z_k), v_hat)
    grad_v_hat = (sigmoid(z_c) - 1) * output_vectors[center_index]
    grad_v_hat += sigmoid(z_k) @ output_vectors[negative_indices]
    grad_input_vectors = np.zeros(input_vectors.shape)
    np.add.at(grad_input_vectors, context_indices, grad_v_hat / len(context_indices))
    return loss, grad_input_vectors, grad_output_vectors
