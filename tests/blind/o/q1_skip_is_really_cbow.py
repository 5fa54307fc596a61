"""This is CBOW: the vectors of the window are averaged and predict the center word, with one call of the pair function. Shows in all outputs for nearly every input.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    context = np.asarray(outside_indices)
    hidden = center_vectors[context].mean(axis=0)
    loss, grad_hidden, grad_outside_vectors = pair_loss_and_gradient(
        hidden, center_index, outside_vectors
    )
    grad_center_vectors = np.zeros_like(center_vectors)
    np.add.at(grad_center_vectors, context, grad_hidden / len(context))
    return loss, grad_center_vectors, grad_outside_vectors
