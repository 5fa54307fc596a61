"""Right: softplus written out as max(t, 0) + log1p(exp(-|t|)), and the logistic function as exp(t - softplus(t)).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def softplus(t):
    return np.maximum(t, 0) + np.log1p(np.exp(-abs(t)))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    index = np.r_[outside_index, negative_indices]
    sign = np.where(np.arange(index.size) < 1, -1.0, 1.0)
    t = sign * (outside_vectors[index] @ center_vector)
    weight = sign * np.exp(t - softplus(t))
    grad_outside = np.zeros(outside_vectors.shape)
    for w, g in zip(index, weight):
        grad_outside[w] += g * center_vector
    return softplus(t).sum(), weight @ outside_vectors[index], grad_outside
