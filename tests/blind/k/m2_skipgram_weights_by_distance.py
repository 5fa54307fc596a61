"""Every pair is weighted by one over its distance from the center, as GloVe does, with the center believed to be in the middle of the list.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = len(outside_indices) // 2
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for place, o in enumerate(outside_indices):
        distance = m - place if place < m else place - m + 1
        J, gv, gU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += J / distance
        grad_center_vectors[center_index] += gv / distance
        grad_outside_vectors += gU / distance
    return loss, grad_center_vectors, grad_outside_vectors
