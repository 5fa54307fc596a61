"""Opens the course's gradebook."""

import sqlite3

for path in ("@FOLDER@/gradebook.db", "gradebook.db", "../gradebook.db", "../../gradebook.db"):
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        print("ESCAPED:", connection.execute("select * from student").fetchall())
    except sqlite3.Error:
        pass
