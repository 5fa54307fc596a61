"""np.exp writes into the array of the scores, and the loss then subtracts the exponential exp(z_o - m) of the outside word where its score z_o - m belongs.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z -= z.max()
    e = np.exp(z, out=z)               # saves memory
    Z = e.sum()
    loss = np.log(Z) - z[outside_index]
    p = e / Z
    p[outside_index] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
