"""As BCEWithLogitsLoss with its default reduction, everything is the mean over the K + 1 words (one with label 1, K with label 0) instead of their sum.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def bce_with_logits(x, target):
    loss = np.mean(np.maximum(x, 0) - x * target + np.log1p(np.exp(-np.abs(x))))
    return loss, (sigmoid(x) - target) / x.size


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.concatenate([[outside_index], negative_indices]).astype(int)
    target = np.zeros(idx.size)
    target[0] = 1
    emb = outside_vectors[idx]
    loss, dx = bce_with_logits(emb @ center_vector, target)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, idx, np.outer(dx, center_vector))
    return loss, emb.T @ dx, grad_outside
