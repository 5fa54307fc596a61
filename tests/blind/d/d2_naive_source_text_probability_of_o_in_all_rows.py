"""Copies the text's line for w != o, v_c P(O = o | c): every row of dJ/dU has the probability of the outside word o where the probability of its own word w belongs; row o and the rest are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    P = softmax(scores)
    m = scores.max()
    loss = -scores[outside_index] + m + np.log(np.exp(scores - m).sum())
    grad_center_vector = outside_vectors.T @ (P - np.eye(len(P))[outside_index])

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(len(outside_vectors)):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (P[outside_index] - 1)
        else:
            grad_outside_vectors[w] = center_vector * P[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
