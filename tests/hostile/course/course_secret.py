"""Reads the course's secret, from which the hidden cases are drawn."""

import os

for path in ("@FILE@", "@REPO@/.course-secret", ".course-secret", "../.course-secret"):
    try:
        print("ESCAPED:", open(path).read())
    except OSError:
        pass
if any("SECRET" in name.upper() or "TOKEN" in name.upper() for name in os.environ):
    print("ESCAPED:", dict(os.environ))
