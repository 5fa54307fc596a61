"""Right: a Counter of the draws and a dictionary of sparse rows, made dense at the end.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""

from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = Counter(int(k) for k in negative_indices)
    factor, loss = {}, 0.0
    for word, n in draws.items():
        s = float(outside_vectors[word] @ center_vector)
        loss += n * float(np.logaddexp(0.0, s))
        factor[word] = n * np.exp(-np.logaddexp(0.0, -s))
    s = float(outside_vectors[outside_index] @ center_vector)
    loss += float(np.logaddexp(0.0, -s))
    factor[int(outside_index)] = -np.exp(-np.logaddexp(0.0, s))
    grad_v = sum(f * outside_vectors[word] for word, f in factor.items())
    grad_U = np.array([factor.get(w, 0.0) * center_vector for w in range(len(outside_vectors))])
    return loss, grad_v, grad_U
