"""Of the pair's gradient of U only the row of the outside word is added; the rows of the other words or draws are thrown away.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    for o in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair[0]
        grad_V[center_index] += pair[1]
        grad_U[o] += pair[2][o]
    return loss, grad_V, grad_U
