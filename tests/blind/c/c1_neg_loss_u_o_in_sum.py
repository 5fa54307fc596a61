"""The sum of the loss holds u_o instead of the drawn u_k: -log sigma(u_o.v) - K log sigma(-u_o.v); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    x = u_o @ center_vector
    loss = np.logaddexp(0, -x)
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, x)
    c = np.zeros(outside_vectors.shape[0])
    np.add.at(c, negative_indices, sigmoid(outside_vectors[negative_indices] @ center_vector))
    c[outside_index] -= sigmoid(np.array(-x))
    return loss, c @ outside_vectors, np.outer(c, center_vector)
