r"""Binary cross-entropy of every word.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.binary"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = 0
    for w in range(len(y_hat)):
        if w == outside_index:
            loss -= np.log(y_hat[w])
        else:
            loss -= np.log(1 - y_hat[w])
    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
