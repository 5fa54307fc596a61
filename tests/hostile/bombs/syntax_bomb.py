"""Is a cell that takes the compiler's stack."""

exec("(" * 10 ** 5 + ")" * 10 ** 5)
eval("-" * 10 ** 6 + "1")
