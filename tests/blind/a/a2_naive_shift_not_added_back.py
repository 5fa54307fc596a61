"""The loss is -u_o . v_c + log sum exp(z - m): the largest score m that was subtracted inside the logarithm is not added again.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = -z[outside_index] + np.log(np.exp(z - m).sum())
    y = np.zeros(z.shape)
    y[outside_index] = 1
    d = softmax(z) - y
    return loss, d @ outside_vectors, np.outer(d, center_vector)
