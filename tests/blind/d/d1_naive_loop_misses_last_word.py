"""The loop that adds y_hat_x u_x to dJ/dv_c runs to n_words - 1 and leaves out the last word.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    lse = m + np.log(np.sum(np.exp(z - m)))
    loss = lse - z[outside_index]
    p = np.exp(z - lse)

    n_words = len(outside_vectors)
    grad_center = -1.0 * outside_vectors[outside_index]
    x = 0
    while x < n_words - 1:
        grad_center = grad_center + p[x] * outside_vectors[x]
        x += 1

    grad_outside = np.array([p[w] * center_vector for w in range(n_words)])
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
