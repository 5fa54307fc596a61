"""The gradient of the center vector is only the expected outside vector; the -u_o of the observed word is forgotten.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[outside_index]
    grad_center_vector = y_hat @ outside_vectors
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
