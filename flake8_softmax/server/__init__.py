"""The language server: findings in editors while a script or a notebook is written."""
