"""The words are popped off the list that was given, so outside_indices is empty after the call, although the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = center_vectors[center_index]
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    while outside_indices:
        o = outside_indices.pop(0)
        pair = pair_loss_and_gradient(center_vector, o, outside_vectors)
        loss += pair[0]
        grad_center_vectors[center_index] += pair[1]
        grad_outside_vectors += pair[2]
    return loss, grad_center_vectors, grad_outside_vectors
