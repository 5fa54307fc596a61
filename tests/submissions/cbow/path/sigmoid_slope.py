r"""σ(1 - σ) for 1 - σ.

---
lost = { hierarchical-grad-input = 3.5 }
diagnosis = ["tree.gradient.sigmoid_slope"]
"""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    loss = 0.0
    grad_input_vector = np.zeros(input_vector.shape)
    grad_node_vectors = np.zeros(node_vectors.shape)
    for j, s in enumerate(tree[word_index]):
        if s == 0:
            continue
        x = node_vectors[j] @ input_vector
        loss += np.logaddexp(0, -s * x)
        delta = -s * sigmoid(x) * (1 - sigmoid(x))
        grad_input_vector += delta * node_vectors[j]
        grad_node_vectors[j] += delta * input_vector
    return loss, grad_input_vector, grad_node_vectors
