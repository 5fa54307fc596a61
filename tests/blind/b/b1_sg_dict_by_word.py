"""Keeps the results in a dictionary with the outside word as its key, so a word that stands twice in the window counts once.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index]
    results = {o: pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices}
    gV = np.zeros(center_vectors.shape)
    gU = np.zeros(outside_vectors.shape)
    loss = 0.0
    for l, a, b in results.values():
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
