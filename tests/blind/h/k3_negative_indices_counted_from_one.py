"""All indices are thought to count from one, as in Julia, and one is subtracted from them: every word is the one before it, and word zero silently becomes the last word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    o = outside_index - 1
    draws = [int(k) - 1 for k in negative_indices]

    G = np.zeros(outside_vectors.shape)
    x = outside_vectors[o] @ center_vector
    loss = np.logaddexp(0, -x)
    g = -(1 - sigmoid(x))
    grad_v = g * outside_vectors[o]
    G[o] += g * center_vector

    for k in draws:
        x = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, x)
        grad_v += sigmoid(x) * outside_vectors[k]
        G[k] += sigmoid(x) * center_vector
    return loss, grad_v, G
