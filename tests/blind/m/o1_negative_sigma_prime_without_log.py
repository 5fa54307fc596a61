"""The derivative of log sigma(x) is taken as sigma(x) (1 - sigma(x)), i.e. sigma', the factor 1 / sigma(x) from the
logarithm being forgotten, for the outside word and for the draws. Shows for every input.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def dsigmoid(x):
        s = sigmoid(x)
        return s * (1 - s)

    s_o = outside_vectors[outside_index : outside_index + 1] @ center_vector  # shape (1,)
    s_k = outside_vectors[negative_indices] @ center_vector  # shape (K,)
    loss = np.logaddexp(0, -s_o)[0] + np.logaddexp(0, s_k).sum()

    d_o = -dsigmoid(s_o)[0]
    d_k = dsigmoid(-s_k)  # minus from the loss times minus from the inner derivative
    grad_center_vector = d_o * outside_vectors[outside_index] + d_k @ outside_vectors[negative_indices]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = d_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, d_k[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
