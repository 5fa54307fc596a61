"""Divides the scores by the square root of the dimension as in attention, consistently in the loss and in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    q, K = center_vector, outside_vectors
    scale = 1.0 / np.sqrt(q.shape[-1])
    att = (K @ q) * scale
    lse = np.logaddexp.reduce(att)
    loss = lse - att[outside_index]
    d_att = np.exp(att - lse)
    d_att[outside_index] -= 1
    d_scores = d_att * scale
    return loss, d_scores @ K, np.outer(d_scores, q)
