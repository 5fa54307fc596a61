"""Scores are clipped to [-6, 6] before the sigmoid, as in the original C program, so losses and gradients of larger scores are wrong.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


MAX_EXP = 6


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    f = np.clip(outside_vectors @ center_vector, -MAX_EXP, MAX_EXP)
    p = 1.0 / (1.0 + np.exp(-f))
    loss = -np.log(p[outside_index]) - np.log(1 - p[negative_indices]).sum()
    g = np.bincount(negative_indices, minlength=len(f)) * p
    g[outside_index] += p[outside_index] - 1
    return loss, g @ outside_vectors, np.outer(g, center_vector)
