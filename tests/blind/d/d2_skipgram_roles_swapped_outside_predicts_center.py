"""Has the roles turned round: each outside word's center vector predicts the center word, pair(V[o], c, U), so the loss, dJ/dV (filled in the rows of the outside words) and dJ/dU are those of another model.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    # the context predicts the word in the middle
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for context in outside_indices:
        pair_loss, g_v, g_U = pair_loss_and_gradient(
            center_vectors[context], center_index, outside_vectors
        )
        loss += pair_loss
        grad_V[context] += g_v
        grad_U += g_U
    return loss, grad_V, grad_U
