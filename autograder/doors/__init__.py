"""Places outside, by the one engine, sandbox and report.

Learning management systems, each with its own formats:

- :mod:`~autograder.doors.archive`: a zip or a folder, read so that nothing leads out of it;
- :mod:`~autograder.doors.claim` and one small module a system: what a name in a download says;
- :mod:`~autograder.doors.roster`: whose it is;
- :mod:`~autograder.doors.collecting`: all of it, into a class's folder.

Places in which this grader grades: Gradescope, runners, and the check before the deadline.
"""
