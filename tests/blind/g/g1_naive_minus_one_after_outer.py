"""Does the outer product with y_hat first and the 'minus y' afterwards, so that 1 is subtracted from each entry of row o instead of v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    grad_center_vector = y_hat @ outside_vectors - outside_vectors[outside_index]
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= 1  # y_hat - y
    return loss, grad_center_vector, grad_outside_vectors
