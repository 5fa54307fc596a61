"""Divides by the number of outside words, so that long and short windows weigh the same; the task asks for the sum. All outputs are wrong for windows with more than one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n = len(outside_indices)
    grad_center_vectors = np.zeros_like(center_vectors)
    results = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    ]
    losses, grads_v, grads_U = zip(*results)
    # normalise: windows at the border of a sentence have fewer pairs
    loss = sum(losses) / n
    grad_center_vectors[center_index] = sum(grads_v) / n
    grad_outside_vectors = sum(grads_U) / n
    return loss, grad_center_vectors, grad_outside_vectors
