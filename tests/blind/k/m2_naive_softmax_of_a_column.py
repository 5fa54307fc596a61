"""The scores are a column (n_words, 1), and softmax along the last axis makes every word's probability one.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)
    y_hat = softmax(outside_vectors @ v)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1
    loss = -np.log(y_hat[outside_index, 0])
    delta = y_hat - y
    grad_center_vector = (outside_vectors.T @ delta).ravel()
    grad_outside_vectors = delta @ v.T
    return loss, grad_center_vector, grad_outside_vectors
