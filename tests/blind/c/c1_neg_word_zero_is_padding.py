"""Draws of word 0 are taken for padding and thrown away, in loss and gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


PAD = 0


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negatives = negative_indices[negative_indices != PAD]
    ids = np.r_[outside_index, negatives].astype(int)
    t = np.where(np.arange(ids.size) == 0, 1.0, -1.0)
    margin = t * (outside_vectors[ids] @ center_vector)
    loss = np.logaddexp(0, -margin).sum()
    c = -t * sigmoid(-margin)
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, ids, c[:, None] * center_vector)
    return loss, c @ outside_vectors[ids], G
