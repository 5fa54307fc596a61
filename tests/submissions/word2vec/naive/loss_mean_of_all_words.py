r"""np.mean over the logarithms of all words: two mistakes in one line.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.all_words+any.averaged_over_words"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = np.mean(-np.log(y_hat))
    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
