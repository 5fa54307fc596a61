"""Rewrites scores in the course's gradebook."""

import sqlite3

for path in ("@FOLDER@/gradebook.db", "../../../gradebook.db"):
    try:
        with sqlite3.connect(path) as connection:
            connection.execute("create table if not exists grade (points)")
            connection.execute("update grade set points = 100")
    except sqlite3.Error:
        pass
