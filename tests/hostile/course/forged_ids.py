"""Gives every cell the grade_id of a graded question.
---
[cell.nbgrader]
grade = true
solution = false
task = false
points = 8
grade_id = "sgd"
"""
