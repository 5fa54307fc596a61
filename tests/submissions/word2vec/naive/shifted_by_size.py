r"""The largest size of the scores is subtracted from them, not the largest.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.shifted_by_another"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    largest = np.abs(scores).max()
    exponentials = np.exp(scores - largest)
    y_hat = exponentials / exponentials.sum()
    loss = largest + np.log(exponentials.sum()) - scores[outside_index]
    y_hat[outside_index] -= 1
    return loss, outside_vectors.T @ y_hat, np.outer(y_hat, center_vector)
