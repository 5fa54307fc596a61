"""The rows of the draws get (1 - sigma(u_k.v_c)) v_c: the minus inside of sigma(-u_k.v_c) is lost in dJ/du_k only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negatives = outside_vectors[negative_indices]
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = negatives @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_center = -sigmoid(-s_o) * outside_vectors[outside_index] + sigmoid(s_k) @ negatives
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -(1 - sigmoid(s_o)) * center_vector
    np.add.at(grad_outside, negative_indices, np.outer(1 - sigmoid(s_k), center_vector))
    return loss, grad_center, grad_outside
