"""In the rows of the other words stands P(o | c) v_c instead of P(w | c) v_c, as in the slip of the source's case w != o. Shows whenever the words have different probabilities and v_c is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    P = softmax(scores)
    loss = np.log(np.sum(np.exp(scores - scores.max()))) + (scores.max() - scores[outside_index])

    grad_center_vector = -outside_vectors[outside_index]
    for x in range(len(P)):
        grad_center_vector = grad_center_vector + P[x] * outside_vectors[x]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(len(P)):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (P[outside_index] - 1)
        else:
            grad_outside_vectors[w] = center_vector * P[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
