r"""A score of 0 counts as off the path.

---
lost = { tree-probabilities = 0.5 }
diagnosis = ["tree.probabilities.zero_score"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    x = tree * (node_vectors @ input_vector)
    return np.where(x == 0, 1.0, sigmoid(x)).prod(axis=1)
