"""Places outside: learning management systems and other runners, each with its own formats.

- :mod:`~autograder.doors.archive`: a zip or a folder, read so that nothing leads out of it;
- :mod:`~autograder.doors.claim` and one small module a system: what a name in a download says;
- :mod:`~autograder.doors.roster`: whose it is;
- :mod:`~autograder.doors.collecting`: all of it, into a class's folder.
"""
