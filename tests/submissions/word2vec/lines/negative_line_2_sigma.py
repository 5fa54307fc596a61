r"""Line 2 cancels the wrong factor.

---
lost = { negative-sampling-lines = 2.0 }
diagnosis = ["lines.negative.complement"]
"""

def negative_line_2(sigma, center_vector):
    return sigma * center_vector
