"""The result of a repeated outside word is remembered instead of asked for again, so the pair function is called too seldom and its new draws for the second time are missing.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    known = {}
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for o in outside_indices:
        if o not in known:
            known[o] = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        pair_loss, grad_center, grad_outside = known[o]
        loss += pair_loss
        grad_center_vectors[center_index] += grad_center
        grad_outside_vectors += grad_outside
    return loss, grad_center_vectors, grad_outside_vectors
