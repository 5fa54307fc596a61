"""The negative terms are -log sigma(-u_o.v_c), K times with the outside word's vector instead of the drawn words' u_k, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # formula (5): -log s(u_o v) - sum_k log s(-u_o v)
    K = len(negative_indices)
    u = outside_vectors[outside_index]
    s = u @ center_vector
    loss = np.logaddexp(0, -s) + K * np.logaddexp(0, s)
    dJ_ds = -(1 - sigmoid(s)) + K * sigmoid(s)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = dJ_ds * center_vector
    return loss, dJ_ds * u, grad_outside
