"""As in the original C program, each row is updated right after its gradient was taken, so the second draw of the same word sees a row that has already moved.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    syn1neg = outside_vectors.copy()
    neu1e = np.zeros(center_vector.shape)
    loss = 0.0
    targets = [(outside_index, 1)] + [(k, 0) for k in negative_indices]
    for target, label in targets:
        f = syn1neg[target] @ center_vector
        loss += np.logaddexp(0, -f if label else f)
        g = sigmoid(f) - label
        neu1e += g * syn1neg[target]
        syn1neg[target] -= g * center_vector
    return loss, neu1e, outside_vectors - syn1neg
