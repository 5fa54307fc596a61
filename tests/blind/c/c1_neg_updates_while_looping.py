"""Works on a copy of U that takes a step of 0.025 after each sample, as the C program does, so that a word drawn again is evaluated at an already moved vector; without repeats it is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices, alpha=0.025):
    syn1neg = outside_vectors.copy()
    neu1e = np.zeros(center_vector.shape)
    grad = np.zeros(outside_vectors.shape)
    loss = 0.0
    for d in range(len(negative_indices) + 1):
        target, label = (outside_index, 1) if d == 0 else (negative_indices[d - 1], 0)
        f = syn1neg[target] @ center_vector
        loss += np.logaddexp(0, -f if label else f)
        g = sigmoid(np.array([f]))[0] - label
        neu1e += g * syn1neg[target]
        grad[target] += g * center_vector
        syn1neg[target] -= alpha * g * center_vector
    return loss, neu1e, grad
