"""The terms of the draws are averaged instead of summed, as `F.logsigmoid(-neg).mean()` in many PyTorch versions, consistently in loss and gradients. Shows for more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def logsigmoid(x):
        return -np.logaddexp(0.0, -x)

    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negative_indices] @ center_vector

    # loss = -(logsigmoid(pos) + logsigmoid(-neg).mean())
    loss = -(logsigmoid(pos) + logsigmoid(-neg).mean())

    # backward
    d_pos = -np.exp(logsigmoid(-pos))
    d_neg = np.exp(logsigmoid(neg)) / neg.shape[0]

    grad_center = d_pos * outside_vectors[outside_index]
    grad_center = grad_center + d_neg @ outside_vectors[negative_indices]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = d_pos * center_vector
    np.add.at(grad_outside, negative_indices, d_neg[:, None] * center_vector)
    return loss, grad_center, grad_outside
