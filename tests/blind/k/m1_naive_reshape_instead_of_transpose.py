"""Takes the outer product the wrong way round, (dim, n_words), and repairs the shape with reshape instead of a transpose, which scrambles the entries.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    log_y_hat = scores - np.logaddexp.reduce(scores)
    loss = -log_y_hat[outside_index]

    delta = np.exp(log_y_hat)
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.outer(center_vector, delta).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
