"""In the loss the sum under the logarithm runs over the other words only (w != o); the outside word is left out of the denominator. The gradients use the whole softmax and are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    score = [outside_vectors[w] @ center_vector for w in range(n_words)]

    others = np.array([score[w] for w in range(n_words) if w != outside_index])
    m = others.max()
    loss = -score[outside_index] + m + np.log(np.exp(others - m).sum())

    delta = softmax(np.array(score))
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.array([d * center_vector for d in delta])
    return loss, grad_center_vector, grad_outside_vectors
