"""Each pair is weighted by one over its distance to the middle of the window, as in GloVe; this changes nothing for windows of one or two words only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    left = len(outside_indices) // 2
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for position, word in enumerate(outside_indices):
        distance = left - position if position < left else position - left + 1
        pair_loss, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += pair_loss / distance
        grad_center_vectors[center_index] += g_v / distance
        grad_outside_vectors += g_U / distance
    return loss, grad_center_vectors, grad_outside_vectors
