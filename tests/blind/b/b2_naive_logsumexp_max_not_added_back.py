"""The log of the sum of exp(z - m) is used without adding m back, while -u_o.v_c is not shifted: the loss is too small by the largest score.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def logsumexp(z):
    return np.log(np.exp(z - z.max()).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = logsumexp(z) - z[outside_index]
    dz = softmax(z) - np.eye(len(z))[outside_index]
    return loss, outside_vectors.T @ dz, np.outer(dz, center_vector)
