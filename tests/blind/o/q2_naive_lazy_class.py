"""Right: a helper class computes scores, partition sum and error lazily as properties, and the function only asks it for the three numbers.
---
verdict = "right"
"""
class Pair:
    def __init__(self, v, o, U):
        self.v, self.o, self.U = v, o, U
        self._cache = {}

    def _once(self, name, make):
        if name not in self._cache:
            self._cache[name] = make()
        return self._cache[name]

    @property
    def gaps(self):
        def make():
            s = np.inner(self.U, self.v)
            return s - s.max()

        return self._once("gaps", make)

    @property
    def exps(self):
        return self._once("exps", lambda: np.exp(self.gaps))

    @property
    def Z(self):
        return self._once("Z", lambda: float(self.exps.sum()))

    @property
    def error(self):
        def make():
            e = self.exps / self.Z
            e[self.o] -= 1.0
            return e

        return self._once("error", make)

    def loss(self):
        return float(np.log(self.Z) - self.gaps[self.o])

    def by_v(self):
        return np.tensordot(self.error, self.U, axes=1)

    def by_U(self):
        return np.multiply.outer(self.error, self.v)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    pair = Pair(center_vector, outside_index, outside_vectors)
    return pair.loss(), pair.by_v(), pair.by_U()
