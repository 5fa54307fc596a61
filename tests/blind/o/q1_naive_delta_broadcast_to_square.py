"""y_hat as a column minus y as a flat array broadcasts to (n_words, n_words), and the surplus axis was then averaged away "over the batch", which leaves y_hat - 1/n_words. Shows in both gradients for nearly every input.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    logits = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(logits) - logits[outside_index]

    y = np.zeros(n_words)
    y[outside_index] = 1
    y_hat = softmax(logits).reshape(n_words, 1)
    delta = y_hat - y

    # delta has a batch dimension: take the mean over it
    grad_center_vector = (outside_vectors.T @ delta).mean(axis=1)
    grad_outside_vectors = np.outer(delta.mean(axis=1), center_vector)
    return loss, grad_center_vector, grad_outside_vectors
