"""Takes sigma as exactly 1 for scores above 6 and exactly 0 for scores below -6, as the lookup table of the C program does, in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

MAX_EXP = 6


def expit_table(f):
    if f > MAX_EXP:
        return 1.0
    if f < -MAX_EXP:
        return 0.0
    return 1.0 / (1.0 + np.exp(-f))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = 0.0
    gc = np.zeros(center_vector.shape)
    gu = np.zeros(outside_vectors.shape)
    for target, label in [(outside_index, 1)] + [(w, 0) for w in negative_indices]:
        f = outside_vectors[target] @ center_vector
        loss += np.logaddexp(0.0, f) - label * f
        g = expit_table(f) - label
        gc += g * outside_vectors[target]
        gu[target] += g * center_vector
    return loss, gc, gu
