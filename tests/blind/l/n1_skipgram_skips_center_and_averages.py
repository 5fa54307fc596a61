"""Two mistakes: an outside word that equals the center word is left out, and the row of the center gradient is the mean over the window instead of the sum.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    context = [w for w in outside_indices if w != center_index]
    loss = 0.0
    rows = []
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in context:
        pair_loss, grad_row, grad_matrix = pair_loss_and_gradient(
            center_vectors[center_index], w, outside_vectors
        )
        loss += pair_loss
        rows.append(grad_row)
        grad_outside_vectors += grad_matrix
    grad_center_vectors = np.zeros(center_vectors.shape)
    if rows:
        grad_center_vectors[center_index] = np.mean(rows, axis=0)
    return loss, grad_center_vectors, grad_outside_vectors
