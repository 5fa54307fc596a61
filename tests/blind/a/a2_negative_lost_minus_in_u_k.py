"""dJ/du_k is (1 - sigma(u_k . v_c)) v_c: the minus inside the sigmoid is lost, so the drawn rows get 1 - sigma(s_k) instead of sigma(s_k).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_neg = u_o @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()
    grad_center = (sigmoid(s_o) - 1) * u_o + sigmoid(s_neg) @ u_neg
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, outside_index, -(1 - sigmoid(s_o)) * center_vector)
    np.add.at(grad_outside, negative_indices, np.outer(1 - sigmoid(s_neg), center_vector))
    return loss, grad_center, grad_outside
