"""The window is turned into a set first, so that an outside word that stands in it twice is counted once.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    context = set(outside_indices)
    results = [
        pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        for w in context
    ]
    loss = sum(r[0] for r in results)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = sum(r[1] for r in results)
    grad_outside_vectors = sum(r[2] for r in results)
    return loss, grad_center_vectors, grad_outside_vectors
