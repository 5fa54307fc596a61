"""The rows of the other words are v_c P(o | c), as a printed derivation has it, instead of v_c P(w | c).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    top = scores.max()
    loss = -scores[outside_index] + top + np.log(np.exp(scores - top).sum())

    grad_center_vector = p @ outside_vectors - outside_vectors[outside_index]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(len(outside_vectors)):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (p[outside_index] - 1)
        else:
            grad_outside_vectors[w] = center_vector * p[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
