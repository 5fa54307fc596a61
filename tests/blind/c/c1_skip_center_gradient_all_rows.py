"""The pair's dJ/dv_c is added to the whole matrix and broadcast to every row, where only row center_index should get it.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        result = pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)
        loss += result[0]
        grad_center_vectors += result[1]
        grad_outside_vectors += result[2]
    return loss, grad_center_vectors, grad_outside_vectors
