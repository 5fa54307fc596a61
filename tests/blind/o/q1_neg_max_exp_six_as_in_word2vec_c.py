"""As in word2vec.c, sigma is taken as exactly 1 above MAX_EXP = 6 and 0 below -6 in the gradients. Shows when some score is beyond 6.
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
    syn1neg = outside_vectors
    neu1e = np.zeros(center_vector.shape)
    grad = np.zeros(syn1neg.shape)
    loss = 0.0
    for d in range(len(negative_indices) + 1):
        if d == 0:
            target = outside_index
            label = 1
        else:
            target = negative_indices[d - 1]
            label = 0
        f = np.dot(syn1neg[target], center_vector)
        if label:
            loss += np.logaddexp(0, -f)
        else:
            loss += np.logaddexp(0, f)
        if f > MAX_EXP:
            g = 1 - label
        elif f < -MAX_EXP:
            g = 0 - label
        else:
            g = sigmoid(f) - label
        neu1e += g * syn1neg[target]
        grad[target] += g * center_vector
    return loss, neu1e, grad
