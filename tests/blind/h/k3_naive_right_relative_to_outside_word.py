"""Right: all scores are measured from that of the outside word, the loss is logaddexp.reduce of these gaps, y_hat_o - 1 is minus the sum of the other probabilities, and the center gradient is the mean of u_w - u_o.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    class Pair:
        def __init__(self, v, o, U):
            self.v, self.o, self.U = v, o, U
            scores = U @ v
            self.gap = scores - scores[o]
            self.p = np.exp(self.gap - self.gap.max())
            self.p /= self.p.sum()
            self.p[o] = 0.0                       # from here on only the others

        def loss(self):
            return np.logaddexp.reduce(self.gap)

        def by_center(self):
            return self.p @ (self.U - self.U[self.o])

        def by_outside(self):
            coefficient = self.p.copy()
            coefficient[self.o] = -self.p.sum()
            return coefficient.reshape(-1, 1) @ self.v.reshape(1, -1)

    pair = Pair(center_vector, outside_index, outside_vectors)
    return pair.loss(), pair.by_center(), pair.by_outside()
