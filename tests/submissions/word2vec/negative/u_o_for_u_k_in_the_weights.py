r"""u_o for u_k in the weights of the gradients only.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.u_o_for_u_k"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    p_o = sigmoid(u_o @ center_vector)
    loss, gv, gu = (
        np.logaddexp(0, -u_o @ center_vector),
        (p_o - 1) * u_o,
        np.zeros(outside_vectors.shape),
    )
    gu[outside_index] += (p_o - 1) * center_vector
    for k in negative_indices:
        loss += np.logaddexp(0, outside_vectors[k] @ center_vector)
        gv = gv + p_o * outside_vectors[k]
        gu[k] += p_o * center_vector
    return loss, gv, gu
