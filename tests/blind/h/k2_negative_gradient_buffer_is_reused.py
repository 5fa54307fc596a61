"""The gradient of U lives in one buffer a shape that is set to zero and filled again at each call, like param.grad with zero_grad, so a later call overwrites the result of an earlier one.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices, _grad={}
):
    grad = _grad.setdefault(outside_vectors.shape, np.empty(outside_vectors.shape))
    grad.fill(0.0)  # zero_grad()

    rows = outside_vectors[negative_indices]
    positive = np.array([outside_vectors[outside_index] @ center_vector])
    negative = rows @ center_vector
    loss = float(np.logaddexp(0, -positive).sum() + np.logaddexp(0, negative).sum())

    miss = sigmoid(-positive)
    grad[outside_index] -= miss[0] * center_vector
    for k, p in zip(negative_indices, sigmoid(negative)):
        grad[k] += p * center_vector
    grad_center_vector = sigmoid(negative) @ rows - miss[0] * outside_vectors[outside_index]
    return loss, grad_center_vector, grad
