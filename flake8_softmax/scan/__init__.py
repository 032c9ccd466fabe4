"""Scans: from one file to millions, with the analysis in processes that may die.

    source ─▶ tasks ─▶ executor ─▶ a file of each table for each task

`sources.plan` cuts sources into tasks, `Worker.run` does one, and an executor gives tasks to
workers: threads of this machine (`local`) or those of a Dask cluster (`cluster`). No executor knows
more of a task than its name. Needs the extra `scan`.
"""
