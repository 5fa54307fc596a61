"""The outside word is subtracted only `if outside_index`, which is false for word 0. Shows in both gradients when the first word is outside.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""
def _logsumexp(z):
    m = z.max()
    return m + np.log(np.exp(z - m).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index=None, outside_vectors=None):
    z = outside_vectors @ center_vector
    z = z - z.max()
    loss = _logsumexp(z) - z[outside_index]
    delta = softmax(z)
    # I call it without an outside word to plot y_hat
    if outside_index:
        delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
