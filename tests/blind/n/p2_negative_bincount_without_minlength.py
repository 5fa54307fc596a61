"""np.bincount of the indices is used to add repeated draws, but without minlength: its result ends at the largest index that occurs. It crashes whenever the last word is neither drawn nor the outside word.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.r_[outside_index, negative_indices]
    sign = np.r_[1.0, -np.ones(len(negative_indices))]
    t = sign * (outside_vectors[idx] @ center_vector)
    loss = np.logaddexp(0, -t).sum()

    # one coefficient a word; bincount adds the ones of repeated draws
    coef = np.bincount(idx, weights=-sign * sigmoid(-t))
    grad_center = coef @ outside_vectors
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside += coef[:, None] * center_vector
    return loss, grad_center, grad_outside
