"""Adds 1e-7 inside every logarithm against log(0), the Keras habit; confident wrong scores are no longer punished properly and the loss never exceeds 16 a term.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

EPSILON = 1e-7


def safe_log(p):
    return np.log(p + EPSILON)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos = outside_vectors[outside_index]
    neg = outside_vectors[negative_indices]
    p_pos = sigmoid(np.array([pos @ center_vector]))
    p_neg = sigmoid(-(neg @ center_vector))
    loss = -safe_log(p_pos).sum() - safe_log(p_neg).sum()

    d_pos = -sigmoid(np.array([-(pos @ center_vector)]))[0]
    d_neg = sigmoid(neg @ center_vector)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, negative_indices, d_neg[:, None] * center_vector)
    grad_outside[outside_index] += d_pos * center_vector
    return loss, d_pos * pos + d_neg @ neg, grad_outside
