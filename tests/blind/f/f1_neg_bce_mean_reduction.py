"""Ports BCEWithLogitsLoss with its default reduction, the mean, so the loss is divided by K + 1 while the gradients are those of the sum.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def _bce_with_logits(logits, labels):
    return np.mean(np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits))))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.concatenate([[outside_index], negative_indices]).astype(int)
    labels = np.zeros(len(idx))
    labels[0] = 1.0
    picked = outside_vectors[idx]
    logits = picked @ center_vector

    loss = _bce_with_logits(logits, labels)
    d = sigmoid(logits) - labels
    grad_outside = np.zeros_like(outside_vectors)
    np.add.at(grad_outside, idx, d[:, None] * center_vector)
    return loss, d @ picked, grad_outside
