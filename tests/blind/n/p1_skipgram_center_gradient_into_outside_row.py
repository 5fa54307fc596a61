"""The gradient of the center vector is added to the row of the outside word instead of the row of the center word. Shows whenever an outside word differs from the center word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = center_vectors[center_index]
    loss = 0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for j in range(len(outside_indices)):
        word = outside_indices[j]
        result = pair_loss_and_gradient(center_vector, word, outside_vectors)
        loss += result[0]
        grad_center_vectors[word] += result[1]
        grad_outside_vectors += result[2]
    return loss, grad_center_vectors, grad_outside_vectors
