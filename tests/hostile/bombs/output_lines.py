"""Prints a million short lines, and shows a huge value."""

print("\n" * 10 ** 6)
for i in range(10 ** 5):
    print(i)
"x" * 10 ** 7
