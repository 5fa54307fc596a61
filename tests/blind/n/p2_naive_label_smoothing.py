"""The one-hot vector y is smoothed (0.9 for the outside word, 0.1 spread over all words), as is usual in classifiers, but the task's y is one and zero. The loss is right, both gradients are wrong for almost all inputs.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    log_probs = scores - scores.max()
    log_probs = log_probs - np.log(np.sum(np.exp(log_probs)))

    # target distribution (a bit of smoothing makes training more robust)
    smoothing = 0.1
    target = np.full(n_words, smoothing / n_words)
    target[outside_index] += 1.0 - smoothing

    loss = -log_probs[outside_index]
    error = np.exp(log_probs) - target
    return loss, error @ outside_vectors, np.outer(error, center_vector)
