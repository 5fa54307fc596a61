"""Groups equal draws with collections.Counter and multiplies by the number of times; log(1 + e^x) is a scalar helper with log1p, and the sigmoid's value is taken from exp(x - softplus(x)).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

import collections
import math


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    o = int(outside_index)
    times = collections.Counter(int(k) for k in negative_indices)
    s = float(outside_vectors[o] @ center_vector)
    loss = softplus(-s)
    factor = {o: -math.exp(-softplus(s))}
    for k, n in times.items():
        s = float(outside_vectors[k] @ center_vector)
        loss += n * softplus(s)
        factor[k] = n * math.exp(-softplus(-s))

    grad_center_vector = sum(f * outside_vectors[w] for w, f in factor.items())
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w, f in factor.items():
        grad_outside_vectors[w] = f * center_vector
    return loss, grad_center_vector, grad_outside_vectors
