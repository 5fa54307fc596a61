"""The gradients are those of -P(o|c) and not of -log P(o|c): the softmax is differentiated correctly, but the factor
1 / P(o|c) from the logarithm is left out of the chain rule. Shows whenever P(o|c) is not 1.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    p = softmax(s)
    loss = np.logaddexp.reduce(s) - s[outside_index]

    # derivative of the softmax: dp_o/ds_w = p_o (1[w = o] - p_w)
    n = p.size
    dp_ds = np.array([p[outside_index] * ((w == outside_index) - p[w]) for w in range(n)])
    dJ_ds = -dp_ds
    # s_w = u_w . v_c
    return loss, dJ_ds @ outside_vectors, np.outer(dJ_ds, center_vector)
