"""Right: every sigmoid term is a naive softmax of two words, one of which has the vector zero, so it calls the naive softmax function K + 1 times.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss, grad_v = 0.0, np.zeros(center_vector.shape)
    grad_U = np.zeros(outside_vectors.shape)
    # e^s / (e^0 + e^s) is sigma(s): choose "the word" for o, "the zero" for the draws
    for word, choice in [(outside_index, 1)] + [(k, 0) for k in negative_indices]:
        two = np.stack([np.zeros(center_vector.shape), outside_vectors[word]])
        J, dv, dtwo = naive_softmax_loss_and_gradient(center_vector, choice, two)
        loss += J
        grad_v += dv
        grad_U[word] += dtwo[1]
    return loss, grad_v, grad_U
