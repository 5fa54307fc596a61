"""The gradients apply the sigmoid to numbers that are sigmoids already.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def prob(word):
        return sigmoid(outside_vectors[word] @ center_vector)

    def log_loss(word, sign):
        return np.logaddexp(0, -sign * (outside_vectors[word] @ center_vector))

    loss = log_loss(outside_index, 1) + sum(log_loss(w, -1) for w in negative_indices)

    val = sigmoid(prob(outside_index)) - 1
    gc = val * outside_vectors[outside_index]
    go = np.zeros_like(outside_vectors)
    go[outside_index] = val * center_vector
    for samp in negative_indices:
        val = sigmoid(prob(samp))
        gc = gc + val * outside_vectors[samp]
        go[samp] += val * center_vector
    return loss, gc, go
