"""Takes -log of a softmax entry, which is infinite where the probability underflows to zero; right for small scores.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index])
    delta = y_hat.copy()
    delta[outside_index] -= 1
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
