"""Takes over the MAX_EXP of word2vec.c: beyond a score of 6 the sigmoid is taken to be exactly 1, below -6 exactly 0. Both gradients are off by up to 0.0025 times a vector for scores beyond 6 in magnitude; the loss is exact.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

MAX_EXP = 6


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss = 0.0
    neu1e = np.zeros(center_vector.shape[0])
    syn1neg_grad = np.zeros(outside_vectors.shape)

    negative = len(negative_indices)
    for d in range(negative + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0

        f = np.dot(center_vector, outside_vectors[target])
        loss += np.logaddexp(0, -f if label else f)

        if f > MAX_EXP:
            g = 1 - label
        elif f < -MAX_EXP:
            g = 0 - label
        else:
            g = 1 / (1 + np.exp(-f)) - label  # minimise, so output minus label

        neu1e += g * outside_vectors[target]
        syn1neg_grad[target] += g * center_vector

    return loss, neu1e, syn1neg_grad
