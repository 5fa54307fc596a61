"""The sum in the denominator leaves the outside word out (only the other words); both gradients are right for that other loss.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = np.arange(len(outside_vectors)) != outside_index
    scores = outside_vectors @ center_vector

    m = scores[others].max()
    e = np.exp(scores[others] - m)
    loss = -scores[outside_index] + m + np.log(e.sum())

    p = np.zeros(len(scores))
    p[others] = e / e.sum()
    p[outside_index] = -1
    grad_center_vector = p @ outside_vectors
    grad_outside_vectors = np.outer(p, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
