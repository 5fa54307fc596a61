"""Subtracts the maximum inside of the log-sum-exp and never adds it back, while the score of the outside word is not shifted: the loss is too small by the largest score.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    e = np.exp(z - z.max())
    J = -outside_vectors[outside_index] @ center_vector + np.log(e.sum())
    p = e / e.sum()
    grad_v = -outside_vectors[outside_index]
    for w, pw in enumerate(p):
        grad_v = grad_v + pw * outside_vectors[w]
    grad_U = np.array([pw * center_vector for pw in p])
    grad_U[outside_index] -= center_vector
    return J, grad_v, grad_U
