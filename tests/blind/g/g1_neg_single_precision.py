"""Computes in float32 because 'word2vec does not need more'; scores that are small differences of large products lose all their digits.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

REAL = np.float32  # real, as in gensim


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector.astype(REAL)
    U = outside_vectors.astype(REAL)
    index = np.r_[outside_index, negative_indices].astype(int)
    label = np.zeros(len(index), dtype=REAL)
    label[0] = 1
    s = U[index] @ v
    loss = np.logaddexp(REAL(0), (1 - 2 * label) * s).sum()
    g = (sigmoid(s) - label).astype(REAL)
    grad_outside_vectors = np.zeros(outside_vectors.shape, dtype=REAL)
    np.add.at(grad_outside_vectors, index, np.outer(g, v))
    return (
        float(loss),
        (g @ U[index]).astype(np.float64),
        grad_outside_vectors.astype(np.float64),
    )
