"""The minus of sigma(-u_k v_c) slipped into the square brackets: outside_vectors[-negative_indices] are other rows, counted from the end. All outputs are wrong unless these rows are the same ones.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector
    pos_row = outside_vectors[outside_index]
    neg_rows = outside_vectors[-negative_indices]

    z_pos = pos_row @ v
    z_neg = neg_rows @ v
    loss = np.logaddexp(0, -z_pos) + np.logaddexp(0, z_neg).sum()

    coef_pos = -1.0 / (1.0 + np.exp(min(z_pos, 700.0)))
    coef_neg = sigmoid(z_neg)

    grad_v = coef_pos * pos_row + coef_neg @ neg_rows
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] += coef_pos * v
    for k, c in zip(negative_indices, coef_neg):
        grad_U[k] += c * v
    return loss, grad_v, grad_U
