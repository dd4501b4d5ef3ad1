"""Measurements that anyone can repeat: `python -m tests.benchmark`; as ratios to something else of the same run."""
