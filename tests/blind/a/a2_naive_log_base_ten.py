"""The loss is taken with the logarithm to base 10; the gradients are those of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    m = s.max()
    e = np.exp(s - m)
    loss = np.log10(e.sum()) - (s[outside_index] - m) * np.log10(np.e)
    delta = e / e.sum()
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
