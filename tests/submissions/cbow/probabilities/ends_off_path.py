r"""The loop over the nodes ends at the first that is not on the way.

---
lost = { tree-probabilities = 3.5 }
diagnosis = ["tree.probabilities.ends_off_path"]
"""


def tree_probabilities(input_vector, tree, node_vectors):
    scores = node_vectors @ input_vector
    found = []
    for signs in tree:
        p = 1.0
        for s, z in zip(signs, scores):
            if s == 0:
                break
            p *= sigmoid(s * z)
        found.append(p)
    return np.array(found)
