"""The scores are kept as a column, so that softmax works on rows of a single entry and every probability becomes one.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v_c = np.expand_dims(center_vector, axis=1)        # (dim, 1)
    y_hat = softmax(np.dot(outside_vectors, v_c))      # (n_words, 1)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1

    loss = -np.log(y_hat[outside_index, 0])
    delta = y_hat - y
    grad_center_vector = np.dot(delta.T, outside_vectors)[0]
    grad_outside_vectors = np.dot(delta, v_c.T)
    return loss, grad_center_vector, grad_outside_vectors
