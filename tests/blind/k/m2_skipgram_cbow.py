"""It is CBOW: the mean of the window's vectors predicts the center word, in a single call of the pair function.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    context = np.mean([center_vectors[i] for i in outside_indices], axis=0)
    loss, grad_context, grad_outside_vectors = pair_loss_and_gradient(
        context, center_index, outside_vectors
    )
    grad_center_vectors = np.zeros(center_vectors.shape)
    for i in outside_indices:
        grad_center_vectors[i] += grad_context / len(outside_indices)
    return loss, grad_center_vectors, grad_outside_vectors
