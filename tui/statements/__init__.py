"""An article becomes an analysis: who said what."""
