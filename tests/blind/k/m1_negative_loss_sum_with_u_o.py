"""The sum of the loss has -log sigma(-u_o v_c) for every draw, as in a misprinted formula, instead of the drawn u_k.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    x = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -x)
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, x)

    u_k = outside_vectors[negative_indices]
    s = sigmoid(u_k @ center_vector)
    grad_center_vector = (sigmoid(x) - 1) * outside_vectors[outside_index] + s @ u_k

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(x) - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(s, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
