"""The return is indented into the loop, so only the first outside word of the window counts. Shows for windows of two words or more.
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

    v_c = center_vectors[center_index]
    for o in outside_indices:
        pair_loss, grad_v, grad_U = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += pair_loss
        grad_center_vectors[center_index] += grad_v
        grad_outside_vectors += grad_U

        return loss, grad_center_vectors, grad_outside_vectors
