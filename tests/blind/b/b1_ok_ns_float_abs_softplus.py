"""Right: softplus written as max(x, 0) + log1p(exp(-|x|)), and the derivative as (1 + tanh(x/2)) / 2, with no call of sigmoid; rows are collected one word at a time with a boolean mask.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-abs(x)))


def d_softplus(x):
    return (1 + np.tanh(x / 2)) / 2


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ks = np.array(negative_indices, dtype=int)
    s = outside_vectors @ center_vector
    loss = softplus(-s[outside_index]) + softplus(s[ks]).sum()
    grad_v = d_softplus(s[ks]) @ outside_vectors[ks] - d_softplus(-s[outside_index]) * outside_vectors[outside_index]
    rows = []
    for w in range(len(outside_vectors)):
        c = np.sum(ks == w) * d_softplus(s[w]) - (w == outside_index) * d_softplus(-s[w])
        rows.append(c * center_vector)
    return loss, grad_v, np.vstack(rows)
