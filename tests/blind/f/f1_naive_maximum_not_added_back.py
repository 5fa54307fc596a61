"""Subtracts the maximum inside the logarithm of the sum but neither adds it back nor shifts the score of o, so the loss is off by the maximum.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    scores = outside_vectors @ center_vector
    exps = np.exp(scores - np.max(scores))
    Z = exps.sum()

    loss = -u_o.dot(center_vector) + np.log(Z)

    grad_center_vector = -u_o + exps @ outside_vectors / Z
    grad_outside_vectors = np.outer(exps / Z, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
