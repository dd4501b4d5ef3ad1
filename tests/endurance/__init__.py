"""Long trials of what must never happen: lost acts, damaged libraries, notes in the wrong place."""
