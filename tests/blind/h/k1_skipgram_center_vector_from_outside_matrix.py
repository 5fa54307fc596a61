"""The vector of the center word is looked up in the outside vectors: u_c is used in place of v_c in every pair.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    results = [
        pair_loss_and_gradient(outside_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    ]
    loss = sum(r[0] for r in results)
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_center_vectors[center_index] = sum(r[1] for r in results)
    grad_outside_vectors = sum(r[2] for r in results)
    return loss, grad_center_vectors, grad_outside_vectors
