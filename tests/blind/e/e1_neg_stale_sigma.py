"""Reuses the variable of the loop over the draws: the coefficient of u_o in dJ/dv_c is made from the sigma of the last draw instead of that of the outside word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sig = sigmoid(outside_vectors[outside_index] @ center_vector)
    loss = -np.log(sig)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sig - 1) * center_vector
    negative_part = np.zeros(center_vector.shape)
    for k in negative_indices:
        sig = sigmoid(outside_vectors[k] @ center_vector)
        loss += np.logaddexp(0, outside_vectors[k] @ center_vector)
        negative_part += sig * outside_vectors[k]
        grad_outside_vectors[k] += sig * center_vector
    grad_center_vector = (sig - 1) * outside_vectors[outside_index] + negative_part
    return loss, grad_center_vector, grad_outside_vectors
