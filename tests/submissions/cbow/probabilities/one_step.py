r"""Only the first node of a row takes part.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.one_step"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    scores = node_vectors @ input_vector
    probabilities = np.ones(len(tree))
    for w in range(len(tree)):
        for j in range(len(scores)):
            if tree[w, j] != 0:
                probabilities[w] = sigmoid(tree[w, j] * scores[j])
                break
    return probabilities
