"""Believes that u_o occurs only in -u_o^T v_c and not in the sum over all words, so row o of dJ/dU is -v_c instead of (y_hat_o - 1) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top = scores.max()
    exps = np.exp(scores - top)
    probs = exps / exps.sum()
    loss = top + np.log(exps.sum()) - scores[outside_index]

    grad_center = probs @ outside_vectors - outside_vectors[outside_index]

    grad_outside = probs[:, None] * center_vector   # d/du_w of the log-sum
    grad_outside[outside_index] = -center_vector    # d/du_o of -u_o.v_c
    return loss, grad_center, grad_outside
