"""A table of 1,000 values between -6 and 6 without interpolation, and 0 and 1 outside, as in the C code of word2vec.
---
verdict = "wrong"
function = "sigmoid"
"""

TABLE = 1 / (1 + np.exp(-np.linspace(-6, 6, 1000)))


def sigmoid(x):
    place = np.clip(np.rint((x + 6) / 12 * 999), 0, 999).astype(int)
    return np.where(x < -6, 0.0, np.where(x > 6, 1.0, TABLE[place]))
