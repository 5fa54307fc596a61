"""The words are counted from one as in u_1 ... u_V, so the one in y and the u_o of the loss belong to the word outside_index - 1.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1  # u_1, ..., u_V start at row 0
    scores = outside_vectors @ center_vector
    log_p = scores - np.logaddexp.reduce(scores)
    delta = np.exp(log_p)
    delta[o] -= 1.0
    return -log_p[o], delta @ outside_vectors, np.outer(delta, center_vector)
