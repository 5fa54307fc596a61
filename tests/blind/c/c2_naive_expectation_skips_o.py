"""The expected outside vector in dJ/dv_c leaves out x = o, as in a sum over the other words, while u_o is subtracted in full.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    big = scores.max()
    loss = big - scores[o] + np.log(np.sum(np.exp(scores - big)))
    others = [x for x in range(len(y_hat)) if x != o]
    grad_v = -outside_vectors[o] + y_hat[others] @ outside_vectors[others]
    grad_U = np.outer(y_hat, center_vector)
    grad_U[o] = (y_hat[o] - 1) * center_vector
    return loss, grad_v, grad_U
