r"""A softmax over the words.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.softmax"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    return softmax(tree @ (node_vectors @ input_vector))
