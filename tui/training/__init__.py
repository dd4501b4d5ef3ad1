"""How the shipped models are made again from the corpora; imported by nothing that runs."""
