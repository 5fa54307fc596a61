"""In the loss the minus inside the sigmoid of the drawn words is forgotten: -log sigma(u_k^T v_c) instead of -log sigma(-u_k^T v_c). Shows whenever the scores of the draws do not add up to zero; the gradients are right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    s = sigmoid(scores)

    # -log sigma(x) = log(1 + exp(-x))
    loss = np.logaddexp(0, -scores[outside_index])
    for k in negative_indices:
        loss += np.logaddexp(0, -scores[k])

    grad_center_vector = (s[outside_index] - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (s[outside_index] - 1) * center_vector
    for k in negative_indices:
        grad_center_vector += s[k] * outside_vectors[k]
        grad_outside_vectors[k] += s[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
