r"""The logarithm of a product, which is 0 for large scores.

---
lost = { hierarchical-loss = 1 }
diagnosis = ["tree.loss.log_of_zero"]
"""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    probability = 1.0
    grad_input_vector = np.zeros(input_vector.shape)
    grad_node_vectors = np.zeros(node_vectors.shape)
    for j, s in enumerate(tree[word_index]):
        if s == 0:
            continue
        x = node_vectors[j] @ input_vector
        probability *= sigmoid(s * x)
        delta = sigmoid(x) - (1 + s) / 2
        grad_input_vector += delta * node_vectors[j]
        grad_node_vectors[j] += delta * input_vector
    return -np.log(probability), grad_input_vector, grad_node_vectors
