"""The loss is -log(y_hat_o + 1e-7): the added constant makes it too small by 1e-7 / y_hat_o, and caps it near 16 for unlikely words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


EPS = 1e-7


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + EPS)
    d = y_hat.copy()
    d[outside_index] -= 1
    return loss, outside_vectors.T @ d, np.outer(d, center_vector)
