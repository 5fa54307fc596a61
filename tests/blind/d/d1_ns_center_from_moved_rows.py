"""Moves each row of a copy of U by a step of 0.025 against its gradient, as the training program does, and computes dJ/dv_c with the rows after the step.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

ALPHA = 0.025


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    syn1neg = outside_vectors.copy()
    neu1e = np.zeros(len(center_vector))
    grad_U = np.zeros(outside_vectors.shape)
    loss = 0.0
    for target, label in [(outside_index, 1)] + [(k, 0) for k in negative_indices]:
        f = outside_vectors[target] @ center_vector
        loss += np.logaddexp(0, -f if label else f)
        g = sigmoid(f) - label
        grad_U[target] += g * center_vector
        syn1neg[target] -= ALPHA * g * center_vector
        neu1e += g * syn1neg[target]
    return loss, neu1e, grad_U
