r"""Line 1 ends with u_k.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.u_for_v"]
"""

def negative_line_1(outside_vector, center_vector):
    s = sigmoid(-(outside_vector @ center_vector))
    return -(1 / s) * (s * (1 - s)) * (-outside_vector)
