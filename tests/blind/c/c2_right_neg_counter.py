"""Right: a Counter of the drawn words, each word once with its multiplicity as a factor in loss and gradients.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def log1pexp(t):
        return max(t, 0.0) + np.log1p(np.exp(-abs(t)))

    def logistic(t):
        return np.exp(-log1pexp(-t))

    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    loss = log1pexp(-s_o)
    grad_center = -logistic(-s_o) * u_o
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = -logistic(-s_o) * center_vector
    for word, times in Counter(negative_indices.tolist()).items():
        s = outside_vectors[word] @ center_vector
        loss += times * log1pexp(s)
        grad_center += times * logistic(s) * outside_vectors[word]
        grad_outside[word] = times * logistic(s) * center_vector
    return loss, grad_center, grad_outside
