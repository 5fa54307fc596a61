"""The derivative of log sigma is taken as sigma' = sigma (1 - sigma): the division by sigma is forgotten in both gradients, for the outside word and the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def d_sigmoid(x):
    return sigmoid(x) * (1 - sigmoid(x))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = np.concatenate(([outside_index], negative_indices))
    signs = np.ones(len(indices))
    signs[1:] = -1
    rows = outside_vectors[indices]
    x = signs * (rows @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    inner = -signs * d_sigmoid(x)
    grad_outside = np.zeros(outside_vectors.shape)
    for i, c in zip(indices, inner):
        grad_outside[i] += c * center_vector
    return loss, inner @ rows, grad_outside
