"""In the loop grad_center_vector is set, not added to: it ends as the outside word's term plus the term of the last draw only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    positive = -(1 - sigmoid(u_o @ center_vector)) * u_o
    loss = np.logaddexp(0, -u_o @ center_vector)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -(1 - sigmoid(u_o @ center_vector)) * center_vector
    grad_v = positive
    for n in negative_indices:
        u_n = outside_vectors[n]
        grad_v = positive + sigmoid(u_n @ center_vector) * u_n
        grad_U[n] += sigmoid(u_n @ center_vector) * center_vector
        loss += np.logaddexp(0, u_n @ center_vector)
    return loss, grad_v, grad_U
