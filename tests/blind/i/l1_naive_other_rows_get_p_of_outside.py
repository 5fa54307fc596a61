"""Follows the printed line of the derivation that says P(O = o | C = c) for the other words too: every row w that is not o gets the probability of the outside word instead of its own.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    P = softmax(s)
    p_o = P[outside_index]
    loss = s.max() - s[outside_index] + np.log(np.exp(s - s.max()).sum())

    grad_center = -outside_vectors[outside_index] + P @ outside_vectors

    grad_outside = np.empty(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside[w] = center_vector * (p_o - 1)
        else:
            grad_outside[w] = center_vector * p_o
    return loss, grad_center, grad_outside
