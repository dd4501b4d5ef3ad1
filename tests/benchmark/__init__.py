"""Measurements that anyone can repeat: `python -m tests.benchmark`; ratios to an empty Textual app of the same run."""
