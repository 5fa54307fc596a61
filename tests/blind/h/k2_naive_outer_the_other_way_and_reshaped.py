"""The gradient of U is built as outer(v_c, delta), with words in columns as in the notes, and then brought to the shape of U by reshape instead of a transpose, which scrambles the entries.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v = outside_vectors.T, center_vector.reshape(-1, 1)     # U = [u_1 ... u_V]
    scores = (U.T @ v).ravel()
    y = np.zeros(scores.size)
    y[outside_index] = 1
    y_hat = softmax(scores)
    c = scores.max()
    loss = c + np.log(np.exp(scores - c).sum()) - y @ scores
    delta = (y_hat - y).reshape(-1, 1)
    grad_center_vector = (U @ delta).ravel()
    grad_outside_vectors = (v @ delta.T).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
