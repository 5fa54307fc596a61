"""Makes files without end, each of them empty.
---
hangs = true
"""

import itertools

for i in itertools.count():
    open(f"file-{i}", "w").close()
