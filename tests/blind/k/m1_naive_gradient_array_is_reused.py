"""Keeps one gradient array for each shape in a default argument to save memory, so a second call overwrites the result of the first.
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors, cache={}):
    if outside_vectors.shape not in cache:
        cache[outside_vectors.shape] = np.empty(outside_vectors.shape)
    grad_outside_vectors = cache[outside_vectors.shape]

    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    log_y_hat = scores - np.logaddexp.reduce(scores)
    loss = -log_y_hat[outside_index]
    delta = np.exp(log_y_hat)
    delta[outside_index] -= 1

    grad_center_vector = delta @ outside_vectors
    np.multiply(delta[:, None], center_vector, out=grad_outside_vectors)
    return loss, grad_center_vector, grad_outside_vectors
