r"""Every step goes left.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.sign_ignored"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    scores = node_vectors @ input_vector
    probabilities = np.ones(len(tree))
    for w in range(len(tree)):
        for j in range(len(scores)):
            if tree[w, j] != 0:
                probabilities[w] *= sigmoid(scores[j])
    return probabilities
