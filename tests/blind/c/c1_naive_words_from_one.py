"""Takes the outside index as counted from one, so y has its one in place o - 1 (and the last place for o = 0); loss and gradients follow that word.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    w = outside_index - 1
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[w]
    y = np.zeros(z.size)
    y[w] = 1
    delta = softmax(z) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
