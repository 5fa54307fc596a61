"""Loss and gradients are divided by the number of outside words: the mean over the window, where the sum is asked for. Shows for windows of two words or more.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    losses, center_grads, outside_grads = [], [], []
    for outside_index in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        losses.append(l)
        center_grads.append(gc)
        outside_grads.append(go)

    loss = np.mean(losses)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.mean(center_grads, axis=0)
    grad_outside_vectors = np.mean(outside_grads, axis=0)
    return loss, grad_center_vectors, grad_outside_vectors
