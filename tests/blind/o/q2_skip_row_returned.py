"""The refactoring from a matrix to one row was left half-finished: grad_center_vectors is returned as the one row of shape (dim,) instead of (n_words, dim). Shows always.
---
verdict = "wrong"
kind = "shape"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    loss = 0.0
    grad_v_c = np.zeros_like(v_c)       # only this row is not zero anyway
    grad_U = np.zeros_like(outside_vectors)
    for o in outside_indices:
        pair = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += pair[0]
        grad_v_c += pair[1]
        grad_U += pair[2]
    return loss, grad_v_c, grad_U
