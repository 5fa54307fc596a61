"""Always takes exactly three draws, as in the visible test: fewer raise an IndexError, and further ones are ignored.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash, loss, grad_center_vector, grad_outside_vectors"
"""


K = 3


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    c = np.zeros(s.shape)
    c[outside_index] = sigmoid(s[outside_index]) - 1
    loss = np.logaddexp(0, -s[outside_index])
    for i in range(K):
        k = negative_indices[i]
        loss += np.logaddexp(0, s[k])
        c[k] += sigmoid(s[k])
    return loss, c @ outside_vectors, np.outer(c, center_vector)
