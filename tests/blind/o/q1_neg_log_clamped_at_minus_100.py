"""Every log sigma is clamped at -100, as PyTorch's BCELoss does. Shows in the loss when the outside score is below -100 or a drawn word's score above 100.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def log_sigmoid(x):
    # BCELoss clamps its log outputs to be >= -100 so that the loss stays finite
    return np.maximum(-np.logaddexp(0, -x), -100.0)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    pos = u_o @ center_vector
    neg = u_k @ center_vector

    loss = -log_sigmoid(pos) - log_sigmoid(-neg).sum()

    d_pos = -sigmoid(-pos)
    d_neg = sigmoid(neg)
    grad_center_vector = d_pos * u_o + d_neg @ u_k
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = d_pos * center_vector
    for k, d in zip(negative_indices, d_neg):
        grad_outside_vectors[k] += d * center_vector
    return loss, grad_center_vector, grad_outside_vectors
