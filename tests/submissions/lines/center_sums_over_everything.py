r"""The sum with the probabilities runs over the components too.
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + np.sum(probabilities[:, None] * outside_vectors)
