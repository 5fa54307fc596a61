"""Labels are +1 and -1, which suits the logistic loss, but the gradient still uses sigma - label, which wants 0 for a drawn word. Shows in both gradients always.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    samples = np.r_[outside_index, negative_indices]
    labels = -np.ones(samples.size)
    labels[0] = 1

    u = outside_vectors[samples]
    margin = u @ center_vector
    loss = np.logaddexp(0, -labels * margin).sum()

    err = sigmoid(margin) - labels
    grad_center_vector = u.T @ err
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, samples, np.outer(err, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
