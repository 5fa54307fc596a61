"""Takes the outside words off the caller's list with pop(0) until it is empty. What is returned is right, but outside_indices is an empty list afterwards.
---
verdict = "wrong"
kind = "mutation"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    queue = outside_indices
    while queue:
        o = queue.pop(0)
        step = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += step[0]
        grad_center_vectors[center_index] += step[1]
        grad_outside_vectors += step[2]
    return loss, grad_center_vectors, grad_outside_vectors
