r"""The center word's row of V is filled.

---
lost = { cbow-negative-grad-input = 5.5 }
diagnosis = ["negative.input.center_row"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    N = len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
    u_c = output_vectors[center_index]
    loss = np.logaddexp(0, -(u_c @ v_hat))
    weight = sigmoid(u_c @ v_hat) - 1
    grad_v_hat = weight * u_c
    grad_output_vectors = np.zeros(output_vectors.shape)
    grad_output_vectors[center_index] += weight * v_hat
    for k in negative_indices:
        u_k = output_vectors[k]
        loss = loss + np.logaddexp(0, u_k @ v_hat)
        weight = sigmoid(u_k @ v_hat)
        grad_v_hat = grad_v_hat + weight * u_k
        grad_output_vectors[k] += weight * v_hat
    grad_input_vectors = np.zeros(input_vectors.shape)
    grad_input_vectors[center_index] = grad_v_hat
    return loss, grad_input_vectors, grad_output_vectors
