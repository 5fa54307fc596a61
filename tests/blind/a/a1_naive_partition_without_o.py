"""The sum of the denominator runs over the words x != o only, in the loss and consistently in the gradients (J = -u_o.v_c + log sum over x != o of exp(u_x.v_c)).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = [w for w in range(len(outside_vectors)) if w != outside_index]
    z = outside_vectors @ center_vector
    p_others = softmax(z[others])
    m = z[others].max()
    loss = -z[outside_index] + m + np.log(np.exp(z[others] - m).sum())
    grad_c = -outside_vectors[outside_index] + p_others @ outside_vectors[others]
    grad_o = np.zeros(outside_vectors.shape)
    grad_o[others] = np.outer(p_others, center_vector)
    grad_o[outside_index] = -center_vector
    return loss, grad_c, grad_o
