"""The entries are taken for energies, so the weights are Boltzmann factors exp(-x) measured from the ground state (the smallest entry): large scores get small probabilities.
---
verdict = "wrong"
function = "softmax"
outputs = "softmax"
"""

def softmax(x):
    def occupation(levels):
        ground = levels.min()
        weights = np.exp(-(levels - ground))      # beta = 1
        return weights / weights.sum()            # partition function below

    return np.apply_along_axis(occupation, -1, x)
