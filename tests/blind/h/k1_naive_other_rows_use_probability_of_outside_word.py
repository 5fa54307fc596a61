"""In the case w != o the row of the outside gradient is v_c times P(o|c) rather than v_c times P(w|c), as a handout misprints it, so all the other rows are equal.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    m = max(scores)
    loss = m + np.log(np.sum(np.exp(scores - m))) - scores[outside_index]
    p = y_hat[outside_index]  # P(O = o | C = c)

    grad_center_vector = y_hat @ outside_vectors - outside_vectors[outside_index]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (p - 1)
        else:
            grad_outside_vectors[w] = center_vector * p
    return loss, grad_center_vector, grad_outside_vectors
