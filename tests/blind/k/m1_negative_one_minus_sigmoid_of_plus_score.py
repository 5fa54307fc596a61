"""The factor of a draw is 1 - sigma(u_k v_c) instead of 1 - sigma(-u_k v_c): the minus inside of the sigmoid is lost in the gradients.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    u_o = outside_vectors[outside_index]
    u_ks = outside_vectors[negative_indices]
    pos = u_o @ center_vector
    neg = u_ks @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()

    a = 1 - sigmoid(pos)
    b = 1 - sigmoid(neg)
    grad_center_vector = -a * u_o + b @ u_ks
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] -= a * center_vector
    for i, k in enumerate(negative_indices):
        grad_outside_vectors[k] += b[i] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
