"""Takes the mean over the K draws instead of their sum, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    s = outside_vectors @ center_vector
    # expectation over the noise distribution, estimated by K samples
    loss = np.logaddexp(0, -s[outside_index]) + np.mean(np.logaddexp(0, s[negative_indices]))
    c = np.zeros(len(s))
    for k in negative_indices:
        c[k] += sigmoid(s)[k] / K
    c[outside_index] += sigmoid(s)[outside_index] - 1
    return loss, c @ outside_vectors, np.outer(c, center_vector)
