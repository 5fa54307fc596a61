"""The loss is minus the log of the largest predicted probability instead of that of the outside word.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_probs = z - z.max() - np.log(np.exp(z - z.max()).sum())
    loss = -np.max(log_probs)
    delta = np.exp(log_probs)
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
