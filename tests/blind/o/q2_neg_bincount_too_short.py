"""The number of times that each word is drawn comes from np.bincount without minlength, which has only max(draws) + 1 entries. It crashes unless the last word is among the draws.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors @ center_vector
    counts = np.bincount(negative_indices)
    loss = np.logaddexp(0, -s[outside_index]) + np.sum(counts * np.logaddexp(0, s))
    c = counts * sigmoid(s)
    c[outside_index] -= sigmoid(-s)[outside_index]
    return loss, c @ outside_vectors, np.outer(c, center_vector)
