r"""The mean over the steps.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.mean"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    steps = np.where(tree != 0, sigmoid(tree * (node_vectors @ input_vector)), np.nan)
    return np.nanmean(steps, axis=1)
