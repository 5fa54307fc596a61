"""Forty decimal digits of the module decimal, whose exponent range needs no shift.
---
verdict = "right"
"""

from decimal import MAX_EMAX, MIN_EMIN, Decimal, localcontext


def softmax(x):
    with localcontext() as context:
        context.prec, context.Emax, context.Emin = 40, MAX_EMAX, MIN_EMIN
        rows = []
        for row in np.atleast_2d(x):
            powers = [Decimal(float(value)).exp() for value in row]
            total = sum(powers)
            rows.append([float(power / total) for power in powers])
    return np.reshape(rows, x.shape)
