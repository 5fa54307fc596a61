"""On paper log(1 - sigmoid(s)) became log 1 - log sigmoid(s), so each draw adds log sigmoid(s_k) to the loss instead of -log(1 - sigmoid(s_k)). Shows in the loss for every input.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""
def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors @ center_vector
    # -log sig(-s_k) = -log(1 - sig(s_k)) = -(log 1 - log sig(s_k)) = log sig(s_k)
    loss = -log_sigmoid(s[outside_index])
    for k in negative_indices:
        loss = loss + log_sigmoid(s[k])

    p = sigmoid(s)
    weights = np.zeros(len(s))
    for k in negative_indices:
        weights[k] += p[k]
    weights[outside_index] -= 1 - p[outside_index]
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
