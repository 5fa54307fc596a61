"""Only the term of the outside word was made stable; the draws still use log(1 - sigma(s)), which becomes infinite for a drawn word with a score above about 37.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[negative_indices] @ center_vector
    sigma_k = sigmoid(s_k)
    loss = np.logaddexp(0, -s_o) - np.sum(np.log(1 - sigma_k))
    weights = np.zeros(len(outside_vectors))
    weights[outside_index] = sigmoid(s_o) - 1
    np.add.at(weights, negative_indices, sigma_k)
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
