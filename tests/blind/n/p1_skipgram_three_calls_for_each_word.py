"""The pair function is called three times for each outside word, once for each output, and not once; with random draws loss and gradients belong to different draws. Shows in the number of calls; with a deterministic pair loss the values are right.
---
verdict = "wrong"
kind = "other"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    loss = sum(pair_loss_and_gradient(v_c, o, outside_vectors)[0] for o in outside_indices)

    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = sum(
        pair_loss_and_gradient(v_c, o, outside_vectors)[1] for o in outside_indices
    )
    grad_outside_vectors = sum(pair_loss_and_gradient(v_c, o, outside_vectors)[2] for o in outside_indices)
    return loss, grad_center_vectors, grad_outside_vectors
