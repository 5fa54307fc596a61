"""The row of a draw gets (1 - sigma(u_k v)) v, without the minus inside the sigmoid, which is the slip printed in 6.2.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    dot_o = u_o @ center_vector
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    loss = np.logaddexp(0, -dot_o)
    grad_center_vector = -(1 - sigmoid(dot_o)) * u_o
    grad_outside_vectors[outside_index] = -(1 - sigmoid(dot_o)) * center_vector

    for k in negative_indices:
        u_k = outside_vectors[k]
        dot_k = u_k @ center_vector
        loss += np.logaddexp(0, dot_k)
        grad_center_vector += (1 - sigmoid(-dot_k)) * u_k
        grad_outside_vectors[k] += (1 - sigmoid(dot_k)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
