"""Thinks of the denominator as the competitors of o and sums over x != o only; loss and gradients agree with one another (a gradient check passes) but belong to another loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = np.arange(len(outside_vectors)) != outside_index
    scores = outside_vectors @ center_vector
    rivals = scores[others]
    loss = np.logaddexp.reduce(rivals) - scores[outside_index]
    coefficient = np.empty(len(scores))
    coefficient[others] = softmax(rivals)
    coefficient[outside_index] = -1.0
    return loss, coefficient @ outside_vectors, np.outer(coefficient, center_vector)
