"""In both gradients the exponentials exp(u_x . v_c) (shifted by the largest score) stand where the probabilities belong: the derivative of the logarithm, 1 / sum, is forgotten.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    scores = outside_vectors @ center_vector
    shift = np.max(scores)
    exps = np.exp(scores - shift)
    loss = -(u_o @ center_vector) + shift + np.log(np.sum(exps))
    # d/dv log sum exp(u_x v) = sum exp(u_x v) u_x
    grad_center = -u_o + exps @ outside_vectors
    grad_outside = np.outer(exps, center_vector)
    grad_outside[outside_index] += -center_vector
    return loss, grad_center, grad_outside
