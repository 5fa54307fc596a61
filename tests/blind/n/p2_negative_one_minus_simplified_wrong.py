"""1 - sigma(-s) is 'simplified' to sigma(-s) for the drawn words, it is sigma(s). Both gradients are wrong unless the scores of the draws are zero; the loss is right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def log_sigmoid(x):
        return -np.logaddexp(0, -x)

    indices = [outside_index] + [int(k) for k in negative_indices]
    scores = outside_vectors[indices] @ center_vector
    loss = -log_sigmoid(scores[0]) - log_sigmoid(-scores[1:]).sum()

    # 1 - sigma(x) = sigma(-x), so both factors are the same function
    factor = sigmoid(-scores)
    factor[0] = -factor[0]

    grad_center = np.zeros_like(center_vector)
    grad_outside = np.zeros_like(outside_vectors)
    for i, f in zip(indices, factor):
        grad_center += f * outside_vectors[i]
        grad_outside[i] += f * center_vector
    return loss, grad_center, grad_outside
