"""It calls naive_softmax_loss_and_gradient instead of the pair function that it is given, so it is wrong for every other pair loss.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    triples = [
        naive_softmax_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    ]
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = sum(t[1] for t in triples)
    grad_outside_vectors = np.zeros(outside_vectors.shape) + sum(t[2] for t in triples)
    return sum(t[0] for t in triples), grad_center_vectors, grad_outside_vectors
