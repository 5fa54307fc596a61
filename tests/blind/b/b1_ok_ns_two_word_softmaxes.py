"""Right: every term is the naive softmax loss of a vocabulary of two words, u and the zero vector, handed to naive_softmax_loss_and_gradient.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    """sigma(u.v) = softmax of (u.v, 0.v): word 0 is u, word 1 the zero vector"""
    zero = np.zeros(len(center_vector))
    loss, grad_v, grad_U = 0.0, np.zeros(len(center_vector)), np.zeros(outside_vectors.shape)
    for w, wanted in [(outside_index, 0), *((k, 1) for k in negative_indices)]:
        l, gv, g2 = naive_softmax_loss_and_gradient(center_vector, wanted, np.array([outside_vectors[w], zero]))
        loss += l
        grad_v += gv
        grad_U[w] += g2[0]
    return loss, grad_v, grad_U
