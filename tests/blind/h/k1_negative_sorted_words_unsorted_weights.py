"""The draws are sorted for the accumulation, but the weights are still in the order in which the words were drawn, so that rows get the weights of other words.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]
    s_o = u_o @ center_vector
    s_neg = U_neg @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()

    w_o = sigmoid(s_o) - 1
    w_neg = sigmoid(s_neg)
    grad_center_vector = w_o * u_o + U_neg.T @ w_neg

    # equal words next to each other, so each row of the gradient is visited once
    in_order = np.sort(negative_indices)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = w_o * center_vector
    for word in np.unique(in_order):
        grad_outside_vectors[word] = w_neg[in_order == word].sum() * center_vector
    return loss, grad_center_vector, grad_outside_vectors
