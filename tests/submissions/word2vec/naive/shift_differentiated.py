r"""The largest score that is subtracted is differentiated too.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.shift_differentiated"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors - outside_vectors[z.argmax()], np.outer(delta, center_vector)
