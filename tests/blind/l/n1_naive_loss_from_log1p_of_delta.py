"""The loss is recovered from delta_o = y_hat_o - 1 as -log(1 + delta_o), which loses y_hat_o when it is tiny and gives infinity for very large scores.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    loss = -np.log1p(delta[outside_index])
    grad_center_vector = sum(d * u for d, u in zip(delta, outside_vectors))
    grad_outside_vectors = np.stack([d * center_vector for d in delta])
    return loss, grad_center_vector, grad_outside_vectors
