"""Row o of the gradient of U is set to -v_c instead of having v_c subtracted, so the part with the probability of the outside word is lost. The row is wrong unless that probability is about zero or v_c is zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    p = softmax(s)
    m = np.max(s)
    loss = m - s[outside_index] + np.log(np.exp(s - m).sum())

    expected = p @ outside_vectors                      # sum_x p_x u_x
    grad_center_vector = expected - outside_vectors[outside_index]

    grad_outside_vectors = p.reshape(-1, 1) * center_vector
    grad_outside_vectors[outside_index] = -center_vector  # the true word is pulled
    return loss, grad_center_vector, grad_outside_vectors
