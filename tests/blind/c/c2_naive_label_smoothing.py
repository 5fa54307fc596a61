"""Uses the smoothed label 0.9 y + 0.1 / n_words instead of the one-hot y in the loss and in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = len(outside_vectors)
    target = np.full(n, 0.1 / n)
    target[outside_index] += 0.9
    logits = outside_vectors @ center_vector
    logp = logits - np.logaddexp.reduce(logits)
    loss = -target @ logp
    d = np.exp(logp) - target
    return loss, d @ outside_vectors, d.reshape(n, 1) * center_vector
