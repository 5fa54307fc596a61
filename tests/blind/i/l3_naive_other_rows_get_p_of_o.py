"""Follows the printed last line for the case w != o, v_c P(O = o | C = c), letter by letter: every other row gets the probability of the outside word o instead of its own.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = -z[outside_index] + m + np.log(np.sum(np.exp(z - m)))

    P = softmax(z)
    u_o = outside_vectors[outside_index]
    grad_center_vector = -u_o + P @ outside_vectors

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:                                   # w = o
            grad_outside_vectors[w] = center_vector * (P[outside_index] - 1)
        else:                                                    # w != o
            grad_outside_vectors[w] = center_vector * P[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
