"""The sum in the denominator runs over all words except o; the loss and both gradients consistently follow from it.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    others = np.arange(n) != outside_index
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z[others]) - z[outside_index]
    p = np.zeros(n)
    p[others] = softmax(z[others])
    p[outside_index] = -1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
