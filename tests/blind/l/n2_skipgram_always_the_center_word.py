"""The loop runs over the window but hands the number of the center word to the pair function every time.
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
    gradV = np.zeros(center_vectors.shape)
    gradU = np.zeros(outside_vectors.shape)
    center_vector = center_vectors[center_index]
    for _ in outside_indices:
        outside_index = center_index
        cost, grad_in, grad_out = pair_loss_and_gradient(
            center_vector, outside_index, outside_vectors
        )
        loss += cost
        gradV[center_index] += grad_in
        gradU += grad_out
    return loss, gradV, gradU
