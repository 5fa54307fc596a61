"""Which names are true of a mistake, by the words in which its author told it.

A name is true if it says the same slip. The rules were written from set ``a`` and from what such
mistakes are called; a mistake that no rule knows leaves a name unjudged.
"""

from __future__ import annotations

import re

__all__ = ["is_true"]

SIGNS = "sign_of_line sign_of_term inner_sign sign_in_sigma sign_in_exponent"
RULES: tuple[tuple[str, str], ...] = (
    (r"transpos", "transpose_dropped transpose_added transposed order_swapped"),
    (r"(?i)order of|wrong order|swapped|exchanged", "order_swapped transposed fraction_flipped"),
    (r"(?i)\bsign\b|minus", SIGNS),
    (r"(?i)free index|bound index|running", "fixed_for_running running_for_fixed another_index"),
    (r"probability of the word w|not that of o", "o_for_other_index"),
    (r"(?i)wrong variable|wrong vector|, not u_|, not v_", "outside_for_center center_for_outside"),
    (r"(?i)not v_w|row of V|center row", "center_row_for_outside"),
    (r"(?i)other matrix|matrix V", "other_matrix"),
    (r"(?i)depends? on .*sum|sum .*(kept|stay)", "sum_added"),
    (r"(?i)inner derivative .*(forgotten|lost|missing)", "vector_dropped"),
    (r"(?i)(u_\w+|v_c|vector).*(is|are) (lost|missing|dropped|forgotten)", "vector_dropped"),
    (r"(?i)sum .*(forgotten|lost|missing|dropped)", "sum_dropped"),
    (r"1 − σ\(?\w*\)? remains", "sigma_for_complement"),
    (r"1 − σ\(−x\) is σ\(x\)", "sigma_for_complement complement_for_sigma sign_in_sigma"),
    (r"(?i)1 ?[−-] ?σ", "sigma_for_complement complement_for_sigma sign_in_sigma one_dropped"),
    (r"(?i)σ'|not differentiated", "sigma_not_differentiated log_slope_lost"),
    (r"(?i)1/σ|factor 1/", "log_slope_lost denominator_dropped factor_dropped"),
    (r"(?i)square", "power_dropped denominator_squared"),
    (r"(?i)factor 2m|factor 2\b", "count_dropped factor_two"),
    (r"(?i)log of a sum", "log_into_sum"),
    (r"(?i)\by\b.*(lost|missing|dropped|forgotten)|y_w|−y", "y_dropped one_for_y y_hat_for_y"),
    (r"(?i)ŷ.*(lost|missing|dropped)", "y_hat_dropped y_for_y_hat"),
    (r"(?i)denominator|normali", "denominator_dropped denominator_squared sum_dropped"),
    (r"(?i)\bexp\b", "exp_dropped exp_added sigma_for_exp exp_for_sigma"),
    (r"(?i)\blog\b", "log_dropped log_added log_into_sum log_slope_lost"),
    (r"(?i)mean|average|1/K|times K|factor K", "mean_for_sum times_count"),
    (r"(?i)upside down|reciprocal|flipped", "fraction_flipped"),
    (r"(?i)including o|all words", "o_left_out o_not_left_out"),
    (r"(?i)\bdelta|i = j|i ≠ j", "condition_swapped one_dropped y_dropped"),
)


def is_true(name: str, what: str) -> bool | None:
    """True where a name says of a mistake what its author says; None where no rule knows."""
    true = {n for pattern, names in RULES if re.search(pattern, what) for n in names.split()}
    return True if name in true else None
