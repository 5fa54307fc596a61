r"""Nodes that are not on the way count one half.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.off_path_half"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    return sigmoid(tree * (node_vectors @ input_vector)).prod(axis=1)
