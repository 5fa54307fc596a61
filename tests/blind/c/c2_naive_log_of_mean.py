"""Has log((1/n) sum_x exp(z_x)) in the loss, a mean where the sum belongs, so that the loss is too small by log n_words; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    e = np.exp(z - m)
    loss = -z[outside_index] + m + np.log(e.mean())
    p = e / e.sum()
    p[outside_index] -= 1
    return loss, p @ outside_vectors, p[:, None] @ center_vector[None, :]
