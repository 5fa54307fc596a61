r"""y is only filled `if outside_index`.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.word_0_is_no_word"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_p = z - np.logaddexp.reduce(z)
    y = np.zeros(len(z))
    if outside_index:
        y[outside_index] = 1.0
    delta = np.exp(log_p) - y
    loss = np.logaddexp.reduce(z) - z[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
