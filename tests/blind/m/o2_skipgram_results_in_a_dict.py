"""The results of the pairs are kept in a dictionary with the outside word as key before they are added up, so that a word that comes twice in the window counts once, in all three results.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    results = {o: pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices}

    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for pair_loss, grad_v, grad_U in results.values():
        loss += pair_loss
        grad_center_vectors[center_index] += grad_v
        grad_outside_vectors += grad_U
    return loss, grad_center_vectors, grad_outside_vectors
