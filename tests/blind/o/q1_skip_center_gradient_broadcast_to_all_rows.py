"""The (dim,) gradient is added to the whole (n_words, dim) array, and broadcasting puts it into every row instead of row center_index. Shows in grad_center_vectors always.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total_loss = 0.0
    d_center = np.zeros_like(center_vectors)
    d_outside = np.zeros_like(outside_vectors)
    v_c = center_vectors[center_index]
    for idx in outside_indices:
        step_loss, step_center, step_outside = pair_loss_and_gradient(v_c, idx, outside_vectors)
        total_loss += step_loss
        d_center += step_center
        d_outside += step_outside
    return total_loss, d_center, d_outside
