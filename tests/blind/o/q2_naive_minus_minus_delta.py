"""The sign of delta was turned to y - y_hat and grad_center_vector was mended with a minus, but grad_outside_vectors got two minuses that cancel. Shows in grad_outside_vectors for every center vector that is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1

    shifted = scores - np.max(scores)
    loss = -shifted[outside_index] + np.log(np.exp(shifted).sum())

    delta = y - y_hat                                   # changed 01:40, it was the other way round
    grad_center_vector = -outside_vectors.T @ delta     # so minus here
    grad_outside_vectors = -np.outer(-delta, center_vector)   # and minus here

    return loss, grad_center_vector, grad_outside_vectors
