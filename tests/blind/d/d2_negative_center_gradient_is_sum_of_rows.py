"""Takes dJ/dv_c as the sum of the rows of dJ/dU, sum_w coefficient_w v_c, instead of sum_w coefficient_w u_w.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z[negative_indices]).sum()
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sigmoid(z[outside_index]) - 1) * center_vector
    for k in negative_indices:
        grad_outside[k] += sigmoid(z[k]) * center_vector
    grad_center = grad_outside.sum(axis=0)  # all words depend on v_c
    return loss, grad_center, grad_outside
