"""The pair function is called three times for each word, once for each of its results, so that loss and gradients do not fit together when it draws its own words.
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
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    center = center_vectors[center_index]
    for o in outside_indices:
        loss += pair_loss_and_gradient(center, o, outside_vectors)[0]
        grad_center_vectors[center_index] += pair_loss_and_gradient(center, o, outside_vectors)[1]
        grad_outside_vectors += pair_loss_and_gradient(center, o, outside_vectors)[2]
    return loss, grad_center_vectors, grad_outside_vectors
