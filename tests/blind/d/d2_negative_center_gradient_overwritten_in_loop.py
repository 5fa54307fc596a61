"""In the loop over draws grad_center_vector is assigned from the outside word's part plus the present draw, so only the last draw is left in dJ/dv_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    good = sigmoid(u_o @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector)
    outside_part = (good - 1) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (good - 1) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        bad = sigmoid(u_k @ center_vector)
        loss += np.logaddexp(0, u_k @ center_vector)
        grad_center_vector = outside_part + bad * u_k
        grad_outside_vectors[k] += bad * center_vector
    return loss, grad_center_vector, grad_outside_vectors
