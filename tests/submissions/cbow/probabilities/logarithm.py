r"""Logarithms of the probabilities.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.logarithm"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    x = tree * (node_vectors @ input_vector)
    return np.where(tree != 0, -np.logaddexp(0, -x), 0).sum(axis=1)
