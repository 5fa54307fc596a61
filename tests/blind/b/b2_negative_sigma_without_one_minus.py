"""The outside word's factor is -sigma(u_o.v_c) instead of -(1 - sigma(u_o.v_c)), in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    scores = outside_vectors @ center_vector
    s = sigmoid(scores)
    loss = np.logaddexp(0, -scores[outside_index]) + sum(np.logaddexp(0, scores[k]) for k in negative_indices)
    weights = np.zeros(len(outside_vectors))
    weights[outside_index] -= s[outside_index]
    for k in negative_indices:
        weights[k] += s[k]
    return loss, weights @ outside_vectors, weights.reshape(-1, 1) @ center_vector.reshape(1, -1)
