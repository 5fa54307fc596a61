"""Of each pair's dJ/dU only the row of its outside word is added; the rows that belong to other words (all words in naive softmax, the draws in negative sampling) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss = loss + pair[0]
        grad_V[center_index] = grad_V[center_index] + pair[1]
        grad_U[o] = grad_U[o] + pair[2][o]
    return loss, grad_V, grad_U
