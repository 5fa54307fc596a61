"""Takes the words as u_1 ... u_V, as on paper, and uses outside_index - 1 as the row of the outside word.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    row = outside_index - 1
    scores = outside_vectors @ center_vector
    m = scores.max()
    loss = -scores[row] + m + np.log(np.sum(np.exp(scores - m)))
    delta = softmax(scores)
    delta[row] -= 1
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
