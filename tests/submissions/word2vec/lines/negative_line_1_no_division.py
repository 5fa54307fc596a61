r"""Line 1 forgets the 1/sigma of the logarithm.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.no_division"]
"""

def negative_line_1(outside_vector, center_vector):
    s = sigmoid(-(outside_vector @ center_vector))
    return -s * (1 - s) * -center_vector
