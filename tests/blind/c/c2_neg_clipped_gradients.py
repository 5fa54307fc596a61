"""Both gradients are cut off at plus and minus 1 entry by entry, as against exploding gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


CLIP = 1.0


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    n = np.bincount(negative_indices, minlength=s.size)
    p = sigmoid(s)
    d = n * p
    d[outside_index] = p[outside_index] - 1
    loss = np.logaddexp(0, -s[outside_index]) + (n * np.logaddexp(0, s)).sum()
    gv, gU = outside_vectors.T @ d, d[:, None] * center_vector
    return loss, np.clip(gv, -CLIP, CLIP), np.clip(gU, -CLIP, CLIP)
