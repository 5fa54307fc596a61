"""Right: written as framework-like modules with forward and backward passes and accumulated .grad fields.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


class Embedding:
    def __init__(self, weight):
        self.weight, self.grad = weight, np.zeros(weight.shape)

    def forward(self, ids):
        self.ids = ids
        return self.weight[ids]

    def backward(self, grad_output):
        np.add.at(self.grad, self.ids, grad_output)


class BCEWithLogits:
    def forward(self, logits, labels):
        self.logits, self.labels = logits, labels
        return np.sum(np.logaddexp(0, (1 - 2 * labels) * logits))

    def backward(self):
        return sigmoid(self.logits) - self.labels


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ids = np.append(np.asarray(negative_indices, dtype=int), outside_index)
    labels = np.append(np.zeros(len(negative_indices)), 1.0)
    embedding, criterion = Embedding(outside_vectors), BCEWithLogits()
    rows = embedding.forward(ids)
    loss = criterion.forward(rows @ center_vector, labels)
    d_logits = criterion.backward()
    embedding.backward(np.multiply.outer(d_logits, center_vector))
    return loss, rows.T @ d_logits, embedding.grad
