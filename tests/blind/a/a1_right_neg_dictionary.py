"""Right: collects the weight of every word that occurs in a dictionary, outside word and draws alike, and writes the rows at the end.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    weights = {}
    loss = 0.0
    pairs = [(int(outside_index), 1)] + [(int(k), 0) for k in negative_indices]
    for word, label in pairs:
        score = float(np.dot(outside_vectors[word], center_vector))
        loss += np.logaddexp(0, -score if label else score)
        weights[word] = weights.get(word, 0.0) + sigmoid(np.array(score)) - label
    grad_v = np.zeros(len(center_vector))
    grad_U = np.zeros(outside_vectors.shape)
    for word, weight in weights.items():
        grad_v = grad_v + weight * outside_vectors[word]
        grad_U[word] = weight * center_vector
    return loss, grad_v, grad_U
