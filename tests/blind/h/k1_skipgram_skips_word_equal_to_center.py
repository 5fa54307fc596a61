"""The condition j != 0 is taken for a condition on the word, so that an outside word that is the same word as the center is left out of the window. Windows without such a word are right.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for outside_index in outside_indices:
        if outside_index == center_index:  # j = 0 is not in the sum
            continue
        pair = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair[0]
        grad_center_vectors[center_index] += pair[1]
        grad_outside_vectors += pair[2]
    return loss, grad_center_vectors, grad_outside_vectors
