"""A repeated draw is handled by a factor of 2, whatever the number of repetitions. Shows in all three outputs when a word is drawn three times or more.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    neg = [int(k) for k in negative_indices]
    doubles = {k for k in neg if neg.count(k) > 1}

    u_o = outside_vectors[outside_index]
    z = np.array(u_o @ center_vector)
    loss = np.logaddexp(0, -z)
    grad_center = -sigmoid(-z) * u_o
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = -sigmoid(-z) * center_vector

    for k in sorted(set(neg)):
        factor = 2 if k in doubles else 1     # drawn twice -> stands there twice
        u = outside_vectors[k]
        z = np.array(u @ center_vector)
        loss = loss + factor * np.logaddexp(0, z)
        grad_center = grad_center + factor * sigmoid(z) * u
        grad_outside[k] = factor * sigmoid(z) * center_vector
    return loss, grad_center, grad_outside
