r"""Off-path nodes count one half, and the sum is made 1 by a division.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.normalised"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    p = sigmoid(tree * (node_vectors @ input_vector)).prod(axis=1)
    return p / p.sum()
