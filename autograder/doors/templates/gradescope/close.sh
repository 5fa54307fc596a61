# Closes the grader to every other user, but for the part that a submission's process runs.
chmod -R go= .
chmod go+x . package package/autograder
chmod -R go+rX package/autograder/child
