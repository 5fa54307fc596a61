"""Thinks that the gradient of a sum is the sum for each of its variables: every drawn row gets the total over all draws instead of its own term.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_k @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()
    grad_center_vector = -sigmoid(-pos) * u_o + (sigmoid(neg)[:, None] * u_k).sum(axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -sigmoid(-pos) * center_vector
    # 합의 미분 = 미분의 합
    grad_outside_vectors[negative_indices] = np.sum(sigmoid(neg)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
