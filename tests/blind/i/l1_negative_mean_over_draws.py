"""Reads the sum over the draws as an estimate of an expectation and divides it by K, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    eta = outside_vectors @ center_vector
    eta_o, eta_k = eta[outside_index], eta[negative_indices]

    # Monte Carlo estimate of E[-log sigma(-u_k v)]
    loss = np.logaddexp(0.0, -eta_o) + np.mean(np.logaddexp(0.0, eta_k))

    weight = np.zeros(len(outside_vectors))
    weight[outside_index] = -sigmoid(-eta_o)
    np.add.at(weight, negative_indices, sigmoid(eta_k) / len(negative_indices))
    return loss, weight @ outside_vectors, np.outer(weight, center_vector)
