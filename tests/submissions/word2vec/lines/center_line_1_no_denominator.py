r"""Line 1 forgets to divide by the sum.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.no_denominator"]
"""

def center_line_1(outside_vectors, center_vector, outside_index):
    total = np.zeros(center_vector.shape)
    for u in outside_vectors:
        total += u * np.exp(u @ center_vector)
    return total - outside_vectors[outside_index]
