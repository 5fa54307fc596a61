"""Loses the minus inside the sigmoid for the rows of the draws: (1 - sigma(s_k)) v_c instead of (1 - sigma(-s_k)) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    all_scores = outside_vectors @ center_vector
    all_sigma = sigmoid(all_scores)

    loss = np.logaddexp(0, -all_scores[outside_index])
    loss = loss + np.logaddexp(0, all_scores[negative_indices]).sum()

    grad_center_vector = (all_sigma[outside_index] - 1) * outside_vectors[outside_index]
    grad_center_vector = grad_center_vector + all_sigma[negative_indices] @ outside_vectors[negative_indices]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - all_sigma[outside_index]) * center_vector
    rows = (1 - all_sigma[negative_indices])[:, None] * center_vector
    np.add.at(grad_outside_vectors, negative_indices, rows)
    return loss, grad_center_vector, grad_outside_vectors
