"""Labels are +1 and -1; the loss with them is right, but the error is taken as sigma(score) - label, which only holds for labels 1 and 0, so every draw has sigma + 1 instead of sigma.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.append(outside_index, negative_indices).astype(int)
    t = np.where(np.arange(idx.size) == 0, 1.0, -1.0)
    picked = outside_vectors[idx]
    s = picked.dot(center_vector)

    loss = np.logaddexp(0, -t * s).sum()

    err = sigmoid(s) - t
    grad_center_vector = (err[:, None] * picked).sum(axis=0)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, idx, err[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
