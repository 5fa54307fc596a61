"""Takes the log of the softmax entry; for scores that lie more than 745 below the largest the probability is 0 and the loss infinite.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index])
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
