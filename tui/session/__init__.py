"""Where the reader is and what they see; no Textual and no input or output here."""
