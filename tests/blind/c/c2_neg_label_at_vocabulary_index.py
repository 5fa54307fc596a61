"""The label 1 stands at place outside_index of the K + 1 collected rows instead of place 0, so that in both gradients another row (or none) is taken for the outside word; the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.hstack([outside_index, negative_indices])
    u = outside_vectors[rows]
    z = u @ center_vector
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    y = np.where(np.arange(rows.size) == outside_index, 1, 0)
    delta = sigmoid(z) - y
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, rows, np.outer(delta, center_vector))
    return loss, u.T @ delta, G
