r"""What isn't left is right.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.off_path_right"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    scores = node_vectors @ input_vector
    probabilities = np.ones(len(tree))
    for w in range(len(tree)):
        for j in range(len(scores)):
            if tree[w, j] == 1:
                probabilities[w] *= sigmoid(scores[j])
            else:
                probabilities[w] *= 1 - sigmoid(scores[j])
    return probabilities
