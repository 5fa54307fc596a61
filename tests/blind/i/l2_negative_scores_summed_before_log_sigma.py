"""The scores of the draws are summed first and the log-sigmoid is taken once of the sum, so the loss is wrong for more than one draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    u_o = outside_vectors[outside_index]
    u_k = np.take(outside_vectors, negative_indices, axis=0)

    score = np.sum(u_o * center_vector)
    neg_score = np.sum(u_k * center_vector)
    loss = np.logaddexp(0, -score) + np.logaddexp(0, neg_score)

    a = sigmoid(score) - 1
    b = sigmoid(np.sum(u_k * center_vector, axis=1))
    grad_v = a * u_o + np.sum(b[:, None] * u_k, axis=0)

    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = a * center_vector
    for weight, index in zip(b, negative_indices):
        grad_U[index] += weight * center_vector
    return loss, grad_v, grad_U
