"""An outside word that equals the center word is left out, because j = 0 was taken to mean the word and not the place.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for j in outside_indices:
        if j == center_index:
            continue
        pair_loss, pair_grad_center, pair_grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], j, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += pair_grad_center
        grad_outside_vectors += pair_grad_outside
    return loss, grad_center_vectors, grad_outside_vectors
