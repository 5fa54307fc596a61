"""As in the C program word2vec, sigmoid is taken for exactly 0 or 1 when the score is beyond 6. Both gradients are off by up to 0.0025 times a vector for scores beyond 6; the loss is right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


MAX_EXP = 6.0


def _fast_sigmoid(x):
    """As in word2vec.c: no exponential where the sigmoid is flat anyway."""
    out = (x > 0).astype(float)
    inside = np.abs(x) <= MAX_EXP
    out[inside] = 1.0 / (1.0 + np.exp(-x[inside]))
    return out


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    targets = np.concatenate(([outside_index], negative_indices))
    labels = np.zeros(len(targets))
    labels[0] = 1.0

    rows = outside_vectors[targets]
    f = rows @ center_vector
    loss = np.logaddexp(0, np.where(labels == 1, -f, f)).sum()

    g = _fast_sigmoid(f) - labels
    grad_center = g @ rows
    grad_outside = np.zeros_like(outside_vectors)
    for target, coefficient in zip(targets, g):
        grad_outside[target] += coefficient * center_vector
    return loss, grad_center, grad_outside
