"""Unstable: the draws' terms are -log(1 - sigma(s)), which is infinite once sigma(s) rounds to one; the gradients are stable.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    p = sigmoid(outside_vectors @ center_vector)
    loss = -np.log(p[outside_index]) - np.log(1 - p[negative_indices]).sum()
    dv = (p[outside_index] - 1) * outside_vectors[outside_index] + p[negative_indices] @ outside_vectors[negative_indices]
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = (p[outside_index] - 1) * center_vector
    for k in negative_indices:
        dU[k] += p[k] * center_vector
    return loss, dv, dU
