"""Unusual: the loss is the stable binary cross-entropy with logits, max(s, 0) - s t + log(1 + e^-|s|), as deep learning frameworks write it.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words, dim = outside_vectors.shape
    index = [int(outside_index)] + [int(k) for k in negative_indices]
    target = np.zeros(len(index))
    target[0] = 1
    logits = np.array([outside_vectors[i] @ center_vector for i in index])
    loss = (np.maximum(logits, 0) - logits * target + np.log1p(np.exp(-np.abs(logits)))).sum()
    error = sigmoid(logits) - target
    grad_center_vector = np.zeros(dim)
    grad_outside_vectors = np.zeros((n_words, dim))
    for i, e in zip(index, error):
        grad_center_vector += e * outside_vectors[i]
        grad_outside_vectors[i] += e * center_vector
    return loss, grad_center_vector, grad_outside_vectors
