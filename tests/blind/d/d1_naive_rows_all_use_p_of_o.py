"""In dJ/dU every row w other than o is P(o|c) v_c instead of P(w|c) v_c: the probability of the wrong word.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_sum = z.max() + np.log(np.sum(np.exp(z - z.max())))
    loss = log_sum - z[outside_index]
    y_hat = np.exp(z - log_sum)

    grad_center = -outside_vectors[outside_index] + y_hat @ outside_vectors

    p_o = y_hat[outside_index]
    grad_outside = np.zeros_like(outside_vectors)
    for w in range(len(outside_vectors)):
        if w == outside_index:
            grad_outside[w] = center_vector * (p_o - 1)
        else:
            grad_outside[w] = center_vector * p_o
    return loss, grad_center, grad_outside
