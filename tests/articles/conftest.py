"""Hypothesis measures no time here: the machine may be busy, and `test_laws` says what reading may cost."""

from hypothesis import settings

settings.register_profile("articles", deadline=None)
settings.load_profile("articles")
