"""Does CBOW: one pair whose input vector is the mean of the window words' center vectors and whose outside word is the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n = len(outside_indices)
    context = center_vectors[outside_indices].mean(axis=0)
    loss, g, grad_U = pair_loss_and_gradient(context, center_index, outside_vectors)
    grad_V = np.zeros(center_vectors.shape)
    np.add.at(grad_V, outside_indices, g / n)
    return loss, grad_V, grad_U
