"""Unusual: a Counter of the draws, a hand-made softplus, and sigma as the exponential of minus a softplus, word by word, without calling the sigmoid of part 1.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    from collections import Counter
    from math import exp, log1p

    def softplus(x):
        return max(x, 0.0) + log1p(exp(-abs(x)))

    s = float(center_vector @ outside_vectors[outside_index])
    loss = softplus(-s)
    pull = exp(-softplus(s))  # 1 - sigma(s)
    grad_center_vector = -pull * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -pull * center_vector

    for word, times in Counter(np.asarray(negative_indices).tolist()).items():
        s = float(center_vector @ outside_vectors[word])
        loss += times * softplus(s)
        push = times * exp(-softplus(-s))  # times sigma(s)
        grad_center_vector += push * outside_vectors[word]
        grad_outside_vectors[word] = push * center_vector
    return loss, grad_center_vector, grad_outside_vectors
