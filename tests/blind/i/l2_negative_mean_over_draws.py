"""The terms of the draws are averaged over K, as in some PyTorch tutorials, instead of being summed, in the loss and in the gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    K = len(negative_indices)
    pos = outside_vectors[outside_index]
    negs = outside_vectors[negative_indices]
    pos_logit = pos @ center_vector
    neg_logits = negs @ center_vector

    # -(logsigmoid(pos) + logsigmoid(-neg).mean())
    loss = np.logaddexp(0, -pos_logit) + np.logaddexp(0, neg_logits).mean()

    d_pos = -sigmoid(-pos_logit)
    d_neg = sigmoid(neg_logits) / K

    grad_center_vector = d_pos * pos + negs.T @ d_neg
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = d_pos * center_vector
    np.add.at(grad_outside_vectors, negative_indices, d_neg[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
