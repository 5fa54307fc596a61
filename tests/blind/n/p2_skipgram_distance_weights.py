"""Weighs every pair by one over its distance from the center, as GloVe does. All outputs are wrong for windows of three or more words (in which some word is at distance two or more).
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
    half = (n + 1) // 2
    # first half stands left of the center, second half right: distances half..1, 1..
    distances = [half - i if i < half else i - half + 1 for i in range(n)]

    loss, grad_v = 0.0, np.zeros(center_vectors.shape[1])
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for o, distance in zip(outside_indices, distances):
        weight = 1.0 / distance
        pair = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += weight * pair[0]
        grad_v += weight * pair[1]
        grad_outside_vectors += weight * pair[2]

    grad_center_vectors = np.zeros_like(center_vectors)
    grad_center_vectors[center_index] = grad_v
    return loss, grad_center_vectors, grad_outside_vectors
