"""The loss is the sum over the draws, but both gradients divide the drawn words' part by K.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = max(len(negative_indices), 1)
    onehots = np.eye(outside_vectors.shape[0])[negative_indices]  # (K, n_words)
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + (onehots @ np.logaddexp(0, z)).sum()
    a = (onehots * sigmoid(z)).sum(axis=0) / K
    a[outside_index] += sigmoid(z[outside_index]) - 1
    return loss, a @ outside_vectors, np.outer(a, center_vector)
