"""The loss is the binary cross-entropy summed over all words, with an extra -log(1 - y_hat_w) for every w other than o; gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = 0.0
    for w, p in enumerate(y_hat):
        if w == outside_index:
            loss -= np.log(p)
        else:
            loss -= np.log(1 - p)
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, outside_vectors.T.dot(delta), np.outer(delta, center_vector)
