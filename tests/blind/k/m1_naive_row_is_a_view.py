"""outside_vectors[outside_index] is a view and -= is done on it, so row o of the argument is overwritten; the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = scores.max()
    loss = m + np.log(np.sum(np.exp(scores - m))) - scores[outside_index]
    y_hat = softmax(scores)

    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector

    expected = y_hat @ outside_vectors
    difference = outside_vectors[outside_index]
    difference -= expected
    grad_center_vector = -difference
    return loss, grad_center_vector, grad_outside_vectors
