"""Ported from a batch classifier that divides by len(scores); here this is the number of words, so the loss and both gradients are n_words times too small.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def cross_entropy(scores, targets):
    N = scores.shape[0]
    log_p = scores - np.logaddexp.reduce(scores)
    loss = -np.sum(targets * log_p) / N
    dscores = (np.exp(log_p) - targets) / N
    return loss, dscores


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    targets = np.zeros(outside_vectors.shape[0])
    targets[outside_index] = 1
    loss, dscores = cross_entropy(outside_vectors @ center_vector, targets)
    return loss, outside_vectors.T @ dscores, np.outer(dscores, center_vector)
