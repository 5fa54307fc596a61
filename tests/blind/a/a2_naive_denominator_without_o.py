"""The sum in the denominator runs over the words other than o only, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    others = [w for w in range(len(scores)) if w != outside_index]
    m = max(scores[others])
    e = np.exp(scores[others] - m)
    loss = -scores[outside_index] + m + np.log(e.sum())
    p = np.zeros(len(scores))
    p[others] = e / e.sum()
    grad_center = -outside_vectors[outside_index] + p @ outside_vectors
    grad_outside = np.outer(p, center_vector)
    grad_outside[outside_index] = -center_vector
    return loss, grad_center, grad_outside
