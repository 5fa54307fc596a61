"""The loop over the stacked list (outside word first, then draws) treats places 2, 3, ... as the draws, so the first draw is missing from dJ/dU, but not from the loss and dJ/dv_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [outside_index, *negative_indices]
    s = np.array([outside_vectors[w] @ center_vector for w in words])
    g = sigmoid(s)
    g[0] -= 1
    loss = np.logaddexp(0, -s[0]) + np.logaddexp(0, s[1:]).sum()
    grad_center = sum(g_i * outside_vectors[w] for g_i, w in zip(g, words))
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[words[0]] = g[0] * center_vector
    for i in range(2, len(words)):
        grad_outside[words[i]] += g[i] * center_vector
    return loss, grad_center, grad_outside
