r"""A 1 is left over in the loss.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.log_of_a_factor"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = 1 + m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
