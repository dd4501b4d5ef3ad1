"""What a reader adds to what the machine found: values, acts, their place in the text, their effect."""
