"""Returns the updated matrix U - dJ/dU (a step of gradient descent) in place of the gradient dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    new_outside_vectors = outside_vectors.astype(float)
    u_o = outside_vectors[outside_index]
    loss = np.logaddexp(0, -u_o @ center_vector)
    e = sigmoid(np.array(u_o @ center_vector)) - 1
    neu1e = e * u_o
    new_outside_vectors[outside_index] -= e * center_vector
    for target in negative_indices:
        f = outside_vectors[target] @ center_vector
        loss += np.logaddexp(0, f)
        e = sigmoid(np.array(f))
        neu1e = neu1e + e * outside_vectors[target]
        new_outside_vectors[target] -= e * center_vector
    return loss, neu1e, new_outside_vectors
