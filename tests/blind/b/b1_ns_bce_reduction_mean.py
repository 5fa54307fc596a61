"""The loss is the mean over the K + 1 binary cross entropies (reduction="mean") instead of the sum; the gradients are those of the sum.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def bce_with_logits(logits, labels):
    return (np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(-np.abs(logits)))).mean()


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    samples = np.r_[outside_index, np.asarray(negative_indices, dtype=int)]
    labels = np.zeros(len(samples)); labels[0] = 1
    logits = outside_vectors[samples] @ center_vector
    diff = sigmoid(logits) - labels
    weight_grad = np.zeros(outside_vectors.shape)
    np.add.at(weight_grad, samples, diff[:, None] * center_vector[None, :])
    return bce_with_logits(logits, labels), diff @ outside_vectors[samples], weight_grad
