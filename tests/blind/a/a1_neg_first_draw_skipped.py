"""The loop over the draws starts at 1 (as if place 0 held the outside word), so the first draw is missing in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    s0 = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s0)
    gc = (sigmoid(s0) - 1) * outside_vectors[outside_index]
    go = np.zeros(outside_vectors.shape)
    go[outside_index] = (sigmoid(s0) - 1) * center_vector
    k = 1
    while k < K:
        w = negative_indices[k]
        sk = outside_vectors[w] @ center_vector
        loss = loss + np.logaddexp(0, sk)
        gc = gc + sigmoid(sk) * outside_vectors[w]
        go[w] = go[w] + sigmoid(sk) * center_vector
        k += 1
    return loss, gc, go
