"""The gradient by the center vector starts as the row u_o, which is a view, and is negated in place: row o of the argument changes, and the sum over all words then uses the negated row (and is written into the argument too).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, arguments"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    biggest = scores.max()
    expo = np.exp(scores - biggest)
    y_hat = expo / expo.sum()
    loss = biggest + np.log(expo.sum()) - scores[outside_index]

    grad_center_vector = outside_vectors[outside_index]
    grad_center_vector *= -1                          # - u_o
    grad_center_vector += y_hat.dot(outside_vectors)  # + expectation of u

    y_hat[outside_index] -= 1
    grad_outside_vectors = y_hat[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
