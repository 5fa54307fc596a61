"""The labels are exchanged: the outside word is pushed towards probability 0 and the draws towards 1, so the loss is -log sigma(-u_o.v_c) - sum_k log sigma(u_k.v_c), with its gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = [outside_index] + list(negative_indices)
    labels = [0] + [1] * len(negative_indices)
    loss, grad_center = 0.0, np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for i, label in zip(indices, labels):
        s = outside_vectors[i] @ center_vector
        loss += np.logaddexp(0, -s) if label else np.logaddexp(0, s)
        g = sigmoid(s) - label
        grad_center += g * outside_vectors[i]
        grad_outside[i] += g * center_vector
    return loss, grad_center, grad_outside
