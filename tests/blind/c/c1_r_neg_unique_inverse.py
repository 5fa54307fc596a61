"""Right: np.unique with inverse numbers the touched words, np.bincount with weights adds the coefficients, and the loss uses log1p with the absolute value.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    samples = np.append(negative_indices, outside_index)
    words, which = np.unique(samples, return_inverse=True)
    sub = outside_vectors[words]
    sign = np.append(np.ones(len(negative_indices)), -1.0)
    x = sign * (sub @ center_vector)[which]
    a = np.exp(-np.abs(x))
    loss = np.sum(np.maximum(x, 0) + np.log1p(a))
    coefficient = sign * np.where(x > 0, 1.0, a) / (1.0 + a)
    per_word = np.bincount(which, weights=coefficient, minlength=len(words))
    G = np.zeros(outside_vectors.shape)
    G[words] = per_word[:, None] * center_vector
    return loss, per_word @ sub, G
