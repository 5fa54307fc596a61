"""The scores are u_w.v_c / sqrt(dim), as in attention, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scale = 1 / np.sqrt(center_vector.size)
    logits = scale * (outside_vectors @ center_vector)
    log_z = np.logaddexp.reduce(logits)
    delta = np.exp(logits - log_z)
    delta[outside_index] -= 1
    loss = log_z - logits[outside_index]
    return loss, scale * (delta @ outside_vectors), scale * np.outer(delta, center_vector)
