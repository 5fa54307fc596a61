"""The negative part is -log of the sum over k of sigma(-u_k.v_c) instead of the sum of the logarithms, with the consistent gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    a = outside_vectors[outside_index] @ center_vector
    b = outside_vectors[negative_indices] @ center_vector
    s = sigmoid(-b)
    total = s.sum()
    loss = -np.log(sigmoid(a)) - np.log(total)
    wa = sigmoid(a) - 1
    wb = s * (1 - s) / total
    grad_center = wa * outside_vectors[outside_index] + wb @ outside_vectors[negative_indices]
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, [outside_index], wa * center_vector)
    np.add.at(grad_outside, negative_indices, np.outer(wb, center_vector))
    return loss, grad_center, grad_outside
