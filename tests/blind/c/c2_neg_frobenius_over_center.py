"""dJ/dv_c is obtained from dJ/dU by summing its rows (sum_w of weight times v_c) instead of sum_w of weight times u_w.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    weights = np.zeros(len(s))
    for k in negative_indices:
        weights[k] += sigmoid(s)[k]
    weights[outside_index] -= sigmoid(-s)[outside_index]
    grad_U = np.outer(weights, center_vector)
    grad_v = grad_U.sum(axis=0)  # everything that flows back through the scores
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    return loss, grad_v, grad_U
