"""Leaves start-up files for the interpreters that come after it."""

import os
import site
import sys

line = "open('@FOLDER@/started', 'w').close()\n"
places = [*sys.path, os.path.expanduser("~"), "/tmp", "@FOLDER@", os.path.dirname(os.__file__)]
places += [os.environ.get("IPYTHONDIR", "") + "/profile_default/startup"]
for place in places:
    for name in ("sitecustomize.py", "usercustomize.py", "evil.pth", "conftest.py", ".bashrc"):
        try:
            os.makedirs(place, exist_ok=True)
            with open(os.path.join(place, name), "w") as file:
                file.write(line)
        except OSError:
            pass
