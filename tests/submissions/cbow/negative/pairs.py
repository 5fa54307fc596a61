r"""A loss for each word of the context, added up.

---
lost = { cbow-negative-loss = 4.5 }
diagnosis = ["negative.pairs"]
"""


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    loss = 0.0
    grad_input_vectors = np.zeros(input_vectors.shape)
    grad_output_vectors = np.zeros(output_vectors.shape)
    for w in context_indices:
        v = input_vectors[w]
        for word, label in [(center_index, 1), *((k, 0) for k in negative_indices)]:
            z = output_vectors[word] @ v
            loss += np.logaddexp(0, -z if label else z)
            delta = sigmoid(z) - label
            grad_input_vectors[w] += delta * output_vectors[word]
            grad_output_vectors[word] += delta * v
    return loss, grad_input_vectors, grad_output_vectors
