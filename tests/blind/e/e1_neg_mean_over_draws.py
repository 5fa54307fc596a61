"""Takes the mean over the K draws instead of their sum, consistently in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = outside_vectors[outside_index]
    neg = outside_vectors[negative_indices]
    a = pos.dot(center_vector)
    b = neg.dot(center_vector)
    loss = np.logaddexp(0, -a) + np.mean(np.logaddexp(0, b))
    wa = sigmoid(a) - 1
    wb = sigmoid(b) / b.size
    grad_center = wa * pos + wb.dot(neg)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += wa * center_vector
    np.add.at(grad_outside, negative_indices, wb[:, None] * center_vector)
    return loss, grad_center, grad_outside
