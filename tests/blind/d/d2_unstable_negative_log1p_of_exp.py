"""Right mathematics, but the loss is log(1 + exp(t)) with a plain exponential, which is infinite for t beyond 709; the gradients stay right.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    t_o = -(outside_vectors[outside_index] @ center_vector)
    t_k = outside_vectors[negative_indices] @ center_vector
    loss = np.log1p(np.exp(t_o)) + np.log1p(np.exp(t_k)).sum()
    c = np.zeros(len(outside_vectors))
    np.add.at(c, negative_indices, sigmoid(t_k))
    c[outside_index] -= sigmoid(t_o)
    return loss, c @ outside_vectors, np.outer(c, center_vector)
