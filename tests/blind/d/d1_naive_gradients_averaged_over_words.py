"""Both gradients are divided by the number of words (the mean cross-entropy of a library), while the loss is not.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    y = np.zeros(n_words)
    y[outside_index] = 1
    logits = outside_vectors @ center_vector
    logits = logits - logits.max()
    log_prob = logits - np.log(np.exp(logits).sum())
    loss = -(y * log_prob).sum()
    d_logits = (np.exp(log_prob) - y) / n_words
    return loss, outside_vectors.T @ d_logits, d_logits[:, None] * center_vector[None, :]
