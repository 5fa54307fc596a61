"""The results of the pairs are kept in a dictionary by outside word before they are summed, so a repeated word counts once. Shows in all outputs when an outside word is repeated.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    results = {o: pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices}

    loss = sum(r[0] for r in results.values())
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_center_vectors[center_index] = sum(r[1] for r in results.values())
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for r in results.values():
        grad_outside_vectors += r[2]
    return loss, grad_center_vectors, grad_outside_vectors
