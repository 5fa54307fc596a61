"""The target y in both gradients is smoothed: 0.9 in place o plus 0.1 / n_words everywhere, where it should be one-hot; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    target = np.full(n_words, 0.1 / n_words)
    target[outside_index] += 0.9
    err = softmax(z) - target
    return loss, err @ outside_vectors, err[:, np.newaxis] * center_vector
