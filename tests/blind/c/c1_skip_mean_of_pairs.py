"""Loss and both gradients are divided by the number of words in the window: a mean where the sum belongs.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    triples = [pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices]
    L, gv, gU = (np.mean(np.array(part), axis=0) for part in zip(*triples))
    gV = np.zeros(center_vectors.shape)
    gV[center_index] = gv
    return L, gV, gU
