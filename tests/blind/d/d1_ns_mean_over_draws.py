"""The sum over the K draws is replaced by their mean (factor 1/K), in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    pos, neg = u_o @ center_vector, u_neg @ center_vector
    # an expectation over the noise distribution, estimated by K draws
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).mean()
    weight = sigmoid(neg) / len(negative_indices)
    grad_center = -sigmoid(-pos) * u_o + weight @ u_neg
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -sigmoid(-pos) * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(weight, center_vector))
    return loss, grad_center, grad_outside
