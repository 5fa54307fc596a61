"""The loss and the gradients are divided by the number of words in the window: the mean of the pair losses, not their sum.
Shows whenever the window has more than one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n = len(outside_indices)
    v = center_vectors[center_index]
    results = [pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices]

    # normalise so that cut windows at the edge of a sentence weigh as much as full ones
    loss = sum(r[0] for r in results) / n
    grad_V = np.zeros_like(center_vectors)
    grad_V[center_index] = sum(r[1] for r in results) / n
    grad_U = sum(r[2] for r in results) / n
    return loss, grad_V, grad_U
