"""Loss and gradients are those of BCEWithLogitsLoss with its default reduction "mean": divided by the K + 1 logits. Shows always, as there is one draw at least.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def bce_with_logits(x, t, reduction="mean"):
    per_item = np.maximum(x, 0) - x * t + np.log1p(np.exp(-np.abs(x)))
    grad = sigmoid(x) - t
    if reduction == "mean":
        return per_item.mean(), grad / x.size
    return per_item.sum(), grad


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.concatenate(([outside_index], negative_indices))
    target = np.zeros(len(idx))
    target[0] = 1.0
    emb = outside_vectors[idx]
    loss, d = bce_with_logits(emb @ center_vector, target)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, idx, d[:, None] * center_vector)
    return loss, d @ emb, grad_outside_vectors
