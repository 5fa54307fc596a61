"""Takes the logarithm of the sum to base 2 while the score stays in nats, so the loss is wrong; the gradients are the right ones of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    e = np.exp(z - m)
    loss = np.log2(e.sum()) + m - z[outside_index]

    d = e / e.sum()
    d[outside_index] -= 1
    return loss, d @ outside_vectors, np.outer(d, center_vector)
