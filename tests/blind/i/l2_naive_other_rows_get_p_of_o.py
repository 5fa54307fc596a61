"""For the words other than the outside word, the gradient of u_w is written as P(o|c) v_c, as a line of the derivation has it, instead of P(w|c) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    scores = np.dot(outside_vectors, center_vector)
    p = softmax(scores)
    p_o = p[outside_index]

    loss = np.logaddexp.reduce(scores - scores[outside_index])

    y = np.zeros(len(scores))
    y[outside_index] = 1
    grad_center_vector = outside_vectors.T.dot(p - y)

    grad_outside_vectors = np.empty(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (p_o - 1)
        else:
            grad_outside_vectors[w] = center_vector * p_o

    return loss, grad_center_vector, grad_outside_vectors
