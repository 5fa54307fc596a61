"""Right: a Counter of the draws, one step for each different word, multiplied by how often it comes.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u = outside_vectors[outside_index]
    p = sigmoid(np.array([-(u @ center_vector)]))[0]
    loss = np.logaddexp(0, -(u @ center_vector))
    grad_v = -p * u
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -p * center_vector
    for word, times in Counter(negative_indices.tolist()).items():
        u = outside_vectors[word]
        q = sigmoid(np.array([u @ center_vector]))[0]
        loss += times * np.logaddexp(0, u @ center_vector)
        grad_v = grad_v + times * q * u
        grad_U[word] = times * q * center_vector
    return loss, grad_v, grad_U
