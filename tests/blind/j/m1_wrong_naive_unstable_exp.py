"""No maximum is subtracted, so that scores above 709 give inf and nan.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    e = np.exp(outside_vectors @ center_vector)
    y_hat = e / e.sum()
    loss = -np.log(y_hat[outside_index])
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
