r"""The probability stands where the score belongs.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.probability_for_score"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - softmax(z)[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
