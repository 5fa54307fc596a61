"""For the words w that are not the outside word, the row of dJ/dU is given P(o|c) v_c instead of P(w|c) v_c
(the numerator of the quotient was copied from the case w = o). Shows whenever the probabilities are not all equal.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    p = softmax(z)
    biggest = z.max()
    loss = biggest + np.log(np.sum(np.exp(z - biggest))) - z[outside_index]

    # dJ/dv = U^T (y_hat - y)
    y = np.zeros(len(z))
    y[outside_index] = 1.0
    grad_v = outside_vectors.T @ (p - y)

    # two cases for the rows of U
    p_o = p[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_U[w] = (p_o - 1.0) * center_vector  # case 1: w = o
        else:
            grad_U[w] = p_o * center_vector  # case 2: w != o, no -1
    return loss, grad_v, grad_U
