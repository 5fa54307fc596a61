"""The loss is measured in bits, with the logarithm to base 2 instead of the natural one; the gradients are those of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # cross entropy = information content of the outside word
    z = outside_vectors @ center_vector
    m = z.max()
    nats = m - z[outside_index] + np.log(np.exp(z - m).sum())
    loss = nats / np.log(2)
    y = np.zeros(len(z))
    y[outside_index] = 1
    error = softmax(z) - y
    return loss, error @ outside_vectors, np.multiply.outer(error, center_vector)
