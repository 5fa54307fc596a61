"""The positive term is weighted by K to balance the classes (pos_weight of BCEWithLogitsLoss). Shows in all outputs when K > 1.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    pos_weight = K / 1.0  # number of negatives / number of positives

    x_pos = outside_vectors[outside_index] @ center_vector
    loss = pos_weight * np.logaddexp(0, -x_pos)
    g_pos = -pos_weight * sigmoid(-x_pos)

    grad_center_vector = g_pos * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += g_pos * center_vector

    for k in negative_indices:
        x_neg = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, x_neg)
        g_neg = sigmoid(x_neg)
        grad_center_vector = grad_center_vector + g_neg * outside_vectors[k]
        grad_outside_vectors[k] += g_neg * center_vector
    return loss, grad_center_vector, grad_outside_vectors
