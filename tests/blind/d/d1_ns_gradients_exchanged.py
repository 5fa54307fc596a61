"""Returns dJ/dU in the place of dJ/dv_c and dJ/dv_c in the place of dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    g = np.zeros(len(z))
    g[outside_index] = -sigmoid(-z[outside_index])
    np.add.at(g, negative_indices, sigmoid(z[negative_indices]))
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z[negative_indices]).sum()
    return loss, np.outer(g, center_vector), g @ outside_vectors
