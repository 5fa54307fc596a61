"""Right: a Counter of the draws and a dictionary of row gradients that is poured into the matrix at the end.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""

from collections import Counter, defaultdict


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = defaultdict(float)
    s = float(np.dot(outside_vectors[outside_index], center_vector))
    loss = np.logaddexp(0, -s)
    rows[outside_index] -= sigmoid(np.array([-s]))[0]
    for word, times in Counter(int(i) for i in negative_indices).items():
        s = float(np.dot(outside_vectors[word], center_vector))
        loss += times * np.logaddexp(0, s)
        rows[word] += times * sigmoid(np.array([s]))[0]
    grad_U = np.zeros(outside_vectors.shape)
    grad_v = np.zeros(center_vector.shape)
    for word, c in rows.items():
        grad_U[word] = c * center_vector
        grad_v = grad_v + c * outside_vectors[word]
    return loss, grad_v, grad_U
