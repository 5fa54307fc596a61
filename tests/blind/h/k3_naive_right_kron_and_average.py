"""Right: the center gradient is np.average of the rows with the probabilities as weights, minus u_o, and the gradient by U is kron(delta, v_c) folded by rows (with the loss from a loop of logaddexp over gaps).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    from functools import reduce

    scores = outside_vectors @ center_vector
    loss = reduce(np.logaddexp, scores - scores[outside_index])

    expected = softmax(scores)
    observed = np.bincount([outside_index], minlength=scores.size)
    grad_center_vector = (np.average(outside_vectors, axis=0, weights=expected)
                          - np.average(outside_vectors, axis=0, weights=observed))
    vec = np.kron(expected - observed, center_vector)
    return loss, grad_center_vector, vec.reshape(outside_vectors.shape, order="C")
