"""dJ/dv_c subtracts the vector of the most probable word (the argmax of y_hat) instead of u_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    o = int(np.argmax(y_hat))  # the predicted outside word
    expected = y_hat @ outside_vectors
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    target = np.zeros(len(scores))
    target[outside_index] = 1
    return loss, expected - outside_vectors[o], np.outer(y_hat - target, center_vector)
