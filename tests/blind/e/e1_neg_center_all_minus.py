"""In dJ/dv_c the sum over the draws is subtracted: the inner minus of sigma(-u_k.v) is not carried through the chain rule.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z_o = np.dot(outside_vectors[outside_index], center_vector)
    z_k = np.dot(outside_vectors[negative_indices], center_vector)
    loss = -np.log(sigmoid(z_o)) - np.sum(np.log(sigmoid(-z_k)))

    # d/dx log sigma(x) = 1 - sigma(x)
    grad_center_vector = -(1 - sigmoid(z_o)) * outside_vectors[outside_index]
    for k, w in enumerate(negative_indices):
        grad_center_vector = grad_center_vector - (1 - sigmoid(-z_k[k])) * outside_vectors[w]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(z_o)) * center_vector
    for k, w in enumerate(negative_indices):
        grad_outside_vectors[w] += (1 - sigmoid(-z_k[k])) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
