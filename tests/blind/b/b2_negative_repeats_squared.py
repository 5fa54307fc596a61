"""Loops over all draws and also multiplies each by how often its word was drawn, so that a word drawn c times counts c squared times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    times = np.bincount(negative_indices, minlength=len(outside_vectors))
    s = outside_vectors @ center_vector
    sig = sigmoid(s)
    loss = np.logaddexp(0, -s[outside_index])
    grad_center = (sig[outside_index] - 1) * outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += (sig[outside_index] - 1) * center_vector
    for k in negative_indices:
        loss += times[k] * np.logaddexp(0, s[k])
        grad_center = grad_center + times[k] * sig[k] * outside_vectors[k]
        grad_outside[k] += times[k] * sig[k] * center_vector
    return loss, grad_center, grad_outside
