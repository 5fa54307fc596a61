"""Takes the mean over the K draws instead of their sum, in the loss and both gradients (a Monte Carlo average).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    U_neg = outside_vectors[negative_indices]
    x = outside_vectors[outside_index] @ center_vector
    xk = U_neg @ center_vector
    loss = np.logaddexp(0, -x) + np.mean(np.logaddexp(0, xk))
    pull = -sigmoid(np.array(-x))
    push = sigmoid(xk) / K
    dv = pull * outside_vectors[outside_index] + push @ U_neg
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = pull * center_vector
    np.add.at(dU, negative_indices, push[:, None] * center_vector)
    return loss, dv, dU
