"""Takes the window to have 2m words and goes through the places -m..m around the middle; from a window cut to an odd number of words the last is lost, from a window of one word everything.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = len(outside_indices) // 2
    center_vector = center_vectors[center_index]

    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for j in range(-m, m + 1):
        if j == 0:
            continue
        # the center itself is not in the list, so the right half moves up by one
        place = m + j if j < 0 else m + j - 1
        result = pair_loss_and_gradient(center_vector, outside_indices[place], outside_vectors)
        loss += result[0]
        grad_center_vectors[center_index] += result[1]
        grad_outside_vectors += result[2]
    return loss, grad_center_vectors, grad_outside_vectors
