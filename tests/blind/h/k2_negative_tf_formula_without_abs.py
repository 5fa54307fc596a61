"""The stable cross entropy max(x, 0) - x z + log(1 + exp(-abs(x))) of TensorFlow is copied without the abs, so the loss is wrong for every negative score.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def sigmoid_cross_entropy_with_logits(x, z):
        return np.maximum(x, 0) - x * z + np.logaddexp(0, -x)

    words = [int(outside_index)] + [int(k) for k in negative_indices]
    labels = np.array([1.0] + [0.0] * (len(words) - 1))
    logits = np.array([outside_vectors[w] @ center_vector for w in words])
    loss = sigmoid_cross_entropy_with_logits(logits, labels).sum()

    residual = sigmoid(logits) - labels
    grad_center_vector = sum(r * outside_vectors[w] for r, w in zip(residual, words))
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for r, w in zip(residual, words):
        grad_outside_vectors[w] += r * center_vector
    return loss, grad_center_vector, grad_outside_vectors
