"""The normalising sum leaves out the outside word, in the loss, and in the probabilities of both gradients (p_o is then exp(s_o) over that smaller sum).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = len(outside_vectors)
    s = outside_vectors @ center_vector
    others = [w for w in range(n) if w != outside_index]
    log_rest = np.logaddexp.reduce(s[others])
    loss = log_rest - s[outside_index]
    ratio = np.exp(s - log_rest)
    ratio[outside_index] -= 1
    return loss, ratio @ outside_vectors, np.outer(ratio, center_vector)
