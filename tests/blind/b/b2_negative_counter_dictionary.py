"""Right: a Counter of the draws, a dictionary word -> gradient row, and the stable log sigmoid by cases.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import Counter, defaultdict


def _log_sigmoid(t):
    return -np.log1p(np.exp(-t)) if t >= 0 else t - np.log1p(np.exp(t))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    weight = defaultdict(float)
    s = float(np.dot(outside_vectors[outside_index], center_vector))
    loss = -_log_sigmoid(s)
    weight[int(outside_index)] -= np.exp(_log_sigmoid(-s))
    for word, times in Counter(map(int, negative_indices)).items():
        s = float(np.dot(outside_vectors[word], center_vector))
        loss -= times * _log_sigmoid(-s)
        weight[word] += times * np.exp(_log_sigmoid(s))
    grad_c = np.zeros(center_vector.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for word, w in weight.items():
        grad_c += w * outside_vectors[word]
        grad_U[word] += w * center_vector
    return loss, grad_c, grad_U
