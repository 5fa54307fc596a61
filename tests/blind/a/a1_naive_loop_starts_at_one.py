"""The loop of the center gradient runs over the words 1, ..., n_words - 1 and so leaves out the term P(0|c) u_0.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    s = np.zeros(n)
    for i in range(n):
        s[i] = np.sum(outside_vectors[i, :] * center_vector)
    p = softmax(s)
    loss = np.logaddexp.reduce(s) - s[outside_index]
    gv = -1.0 * outside_vectors[outside_index, :]
    for i in range(1, n):
        gv = gv + p[i] * outside_vectors[i, :]
    gU = np.outer(p, center_vector)
    gU[outside_index, :] = gU[outside_index, :] - center_vector
    return loss, gv, gU
