"""Right: every term is a naive softmax over two words, one of them with the zero vector, so that the naive function does all the work.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    nothing = np.zeros(center_vector.shape)
    total, grad_v, grad_U = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    # class 0: the pair is true; class 1: it is noise
    tasks = [(outside_index, 0)] + [(k, 1) for k in negative_indices]
    for word, answer in tasks:
        pair = np.vstack([outside_vectors[word], nothing])
        loss, dv, dU = naive_softmax_loss_and_gradient(center_vector, answer, pair)
        total += loss
        grad_v += dv
        grad_U[word] += dU[0]
    return total, grad_v, grad_U
