"""The loss is -log(p + 1e-8), which is too small for small probabilities and can never pass 18.4.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + 1e-8)
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
