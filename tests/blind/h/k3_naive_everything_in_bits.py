"""Loss and gradients are consistently measured in bits: logarithms to base two, so that all three results are too large by the factor 1 / log 2, and a check of the gradients against the loss finds nothing.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    nat_per_bit = np.log(2.0)
    scores = outside_vectors @ center_vector
    top = scores.max()
    weights = np.exp(scores - top)
    Z = weights.sum()

    surprisal = (top - scores[outside_index]) / nat_per_bit + np.log2(Z)

    q = weights / Z
    q[outside_index] -= 1
    q /= nat_per_bit
    return surprisal, q @ outside_vectors, np.outer(q, center_vector)
