"""Writes -log sigma(x) as log(1 + exp(x)) with the sign of x turned, in all terms of the loss, which is then -log sigma(-s_o) - sum_k log sigma(s_k); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    minus_log_sigmoid = lambda x: np.logaddexp(0, x)
    s = outside_vectors @ center_vector
    loss = minus_log_sigmoid(s[outside_index]) + minus_log_sigmoid(-s[negative_indices]).sum()
    coef = np.bincount(negative_indices, minlength=len(s)) * sigmoid(s)
    coef[outside_index] += sigmoid(s)[outside_index] - 1
    return loss, coef @ outside_vectors, np.outer(coef, center_vector)
