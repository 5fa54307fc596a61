"""Runs the sum of negative terms over o and the draws, so the outside word also adds -log sigma(-u_o.v_c) to the loss and its gradient sigma(u_o.v_c) to both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    all_indices = np.concatenate(([outside_index], negative_indices)).astype(int)
    s = outside_vectors[all_indices] @ center_vector
    loss = np.logaddexp(0, -s[0]) + np.logaddexp(0, s).sum()
    d = sigmoid(s)
    d[0] += sigmoid(s[0]) - 1
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, all_indices, np.outer(d, center_vector))
    return loss, d @ outside_vectors[all_indices], grad_U
