"""The loss is the mean over the n_words entries of -y log y_hat, that is -log(y_hat_o) / n_words, instead of their sum; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_probs = z - z.max() - np.log(np.sum(np.exp(z - z.max())))
    y = np.zeros(len(z))
    y[outside_index] = 1
    loss = np.mean(-y * log_probs)      # categorical cross entropy
    delta = np.exp(log_probs) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
