"""The names of the pipelines that need no installing: the one that ships with the program, and none at all."""

SHIPPED = "onrecord"
RULES = "rules"
