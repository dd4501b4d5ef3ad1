"""The pages over several articles: one speaker, two articles side by side, the whole story."""
