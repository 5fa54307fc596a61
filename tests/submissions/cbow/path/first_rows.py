r"""The path's gradients stand in the first rows.

---
lost = { hierarchical-grad-nodes = 3.5 }
diagnosis = ["tree.gradient.first_rows"]
"""


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    loss = 0.0
    grad_input_vector = np.zeros(input_vector.shape)
    grad_node_vectors = np.zeros(node_vectors.shape)
    row = 0
    for j, s in enumerate(tree[word_index]):
        if s == 0:
            continue
        x = node_vectors[j] @ input_vector
        loss += np.logaddexp(0, -s * x)
        delta = sigmoid(x) - (1 + s) / 2
        grad_input_vector += delta * node_vectors[j]
        grad_node_vectors[row] += delta * input_vector
        row += 1
    return loss, grad_input_vector, grad_node_vectors
