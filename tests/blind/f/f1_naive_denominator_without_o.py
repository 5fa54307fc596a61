"""Sums only over the other words in the denominator, as some contrastive losses do; loss and gradients belong to another function.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    scores = [float(np.dot(u, center_vector)) for u in outside_vectors]
    others = [w for w in range(n_words) if w != outside_index]
    top = max(scores[w] for w in others)
    total = sum(np.exp(scores[w] - top) for w in others)

    loss = -scores[outside_index] + top + np.log(total)
    grad_v = -outside_vectors[outside_index].copy()
    grad_U = np.zeros((n_words, dim))
    grad_U[outside_index] -= center_vector
    for w in others:
        p = np.exp(scores[w] - top) / total
        grad_v += p * outside_vectors[w]
        grad_U[w] += p * center_vector
    return loss, grad_v, grad_U
