"""Inside the loop over the draws dJ/dv_c is set anew instead of added to, so only the outside word and the last draw remain in it.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def logistic(t):
        return float(sigmoid(np.array([t]))[0])

    x = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -x)
    first = -logistic(-x) * outside_vectors[outside_index]
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = -logistic(-x) * center_vector
    for k in negative_indices:
        y = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, y)
        grad_center = first + logistic(y) * outside_vectors[k]
        grad_U[k] += logistic(y) * center_vector
    return loss, grad_center, grad_U
