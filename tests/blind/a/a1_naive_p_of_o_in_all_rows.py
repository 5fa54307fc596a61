"""In grad_outside_vectors, all rows w != o get P(o|c) v_c, the probability of the outside word, instead of P(w|c) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    p = softmax(z)
    grad_v = p @ outside_vectors - outside_vectors[outside_index]

    grad_U = np.zeros(outside_vectors.shape)
    for w in range(len(outside_vectors)):
        if w == outside_index:
            grad_U[w] = center_vector * (p[outside_index] - 1)
        else:
            grad_U[w] = center_vector * p[outside_index]
    return loss, grad_v, grad_U
