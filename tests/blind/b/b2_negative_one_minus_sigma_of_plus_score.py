"""The row of a draw gets (1 - sigma(u_k.v_c)) v_c, with the minus inside sigma lost; it should be (1 - sigma(-u_k.v_c)) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = sigmoid(outside_vectors[[outside_index]] @ center_vector)[0]
    neg = outside_vectors[negative_indices]
    s = neg @ center_vector
    loss = np.logaddexp(0, -(outside_vectors[outside_index] @ center_vector)) + np.logaddexp(0, s).sum()
    grad_c = (pos - 1) * outside_vectors[outside_index] + sigmoid(s) @ neg
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (pos - 1) * center_vector
    np.add.at(grad_U, negative_indices, (1 - sigmoid(s))[:, None] * center_vector)
    return loss, grad_c, grad_U
