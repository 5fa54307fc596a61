"""In dJ/dv_c the expectation of u_x runs only over the words other than o, as if the outside word's term in the
denominator had already been used up by -u_o; the piece P(o|c) u_o is missing. Shows for every input with u_o not zero
and P(o|c) not tiny.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    y_hat = softmax(scores)
    loss = -scores[outside_index] + np.logaddexp.reduce(scores)

    # -u_o + sum over the OTHER words of P(x|c) u_x
    others = np.arange(len(scores)) != outside_index
    grad_center_vector = -outside_vectors[outside_index] + y_hat[others] @ outside_vectors[others]

    grad_outside_vectors = y_hat[:, np.newaxis] * center_vector[np.newaxis, :]
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
