"""Start more threads than a child may have; ``python -m tests.hostile.threads`` prints how many.

As JSON: threads beside the first, of the ten that it may have, and what the next child said.
"""

from __future__ import annotations

import json

from autograder.sandbox import Limits
from autograder.sandbox.zygote_sandbox import ZygoteSandbox

SOURCE = """
import threading
end, n = threading.Event(), 0
try:
    while n < 50:
        threading.Thread(target=end.wait).start()
        n += 1
except RuntimeError:
    pass
end.set()
print(n)
"""

if __name__ == "__main__":
    with ZygoteSandbox(Limits(threads=10), {}, without=["bwrap"]) as sandbox:
        with sandbox.open() as session:
            (started,) = session.run_cells([SOURCE])
        with sandbox.open() as session:
            (after,) = session.run_cells(["print(1)"])
    print(json.dumps([int(started.stdout), after.stdout]))
