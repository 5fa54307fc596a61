"""Writes delta = y_hat without a copy and takes 1 off delta, so that y_hat is changed too; the center gradient y_hat @ U - u_o then subtracts u_o twice.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    u_o = outside_vectors[outside_index]
    biggest = scores.max()
    loss = -scores[outside_index] + biggest + np.log(np.exp(scores - biggest).sum())

    y_hat = softmax(scores)

    delta = y_hat
    delta[outside_index] = delta[outside_index] - 1
    grad_outside_vectors = np.outer(delta, center_vector)

    # expected minus observed
    grad_center_vector = y_hat @ outside_vectors - u_o

    return loss, grad_center_vector, grad_outside_vectors
