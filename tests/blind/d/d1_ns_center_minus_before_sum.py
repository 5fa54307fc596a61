"""In dJ/dv_c the minus before the sum over draws is kept but the minus of the inner derivative -u_k is lost, so the draws are subtracted instead of added.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    a = 1 - sigmoid(u_o @ center_vector)
    b = 1 - sigmoid(-(u_k @ center_vector))
    loss = np.logaddexp(0, -(u_o @ center_vector)) + np.logaddexp(0, u_k @ center_vector).sum()
    grad_center_vector = -a * u_o - (b[:, None] * u_k).sum(axis=0)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -a * center_vector
    for place, k in enumerate(negative_indices):
        grad_outside_vectors[k] += b[place] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
