"""The words are taken off the list with pop, so that outside_indices is empty after the call (the returned numbers are right).
---
verdict = "wrong"
kind = "mutation"
function = "skipgram_loss_and_gradient"
outputs = "outside_indices"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    todo = outside_indices
    while len(todo) > 0:
        word = todo.pop(0)
        l, gv, gu = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += l
        grad_center_vectors[center_index] += gv
        grad_outside_vectors += gu
    return loss, grad_center_vectors, grad_outside_vectors
